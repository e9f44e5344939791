function [US, TS] = ordschur(U, T, select)
%ORDSCHUR  Schur factors with the eigenvalues in another order
%   [US, TS] = ordschur(U, T, select)
%   [US, TS] = ordschur(U, T, keyword)
%   [US, TS] = ordschur(U, T, clusters)
%   Example: abs(ordschur(eye(2), [1 0; 0 2], [false true])) % [0 1; 1 0]
%   keyword: 'lhp', 'rhp', 'udi' or 'udo' (left or right half plane, in or out of the unit circle)
narginchk(3, 3);
n = size(T, 1);
if ~ismatrix(T) || size(T, 2) ~= n || ~isequal(size(U), size(T))
    error('MATLAB:ordschur:InvalidInputSize', 'U and T must be square matrices of the same size.');
end
clusters = schurclusters(ordeig(T), select, 'ordschur');
US = U; TS = T;
if isreal(T)
    starts = find([true; diag(T, -1) == 0]);
else
    starts = (1:n)';
end
sizes = diff([starts; n + 1]);
rank = clusters(starts);
% Bubbles: neighbouring blocks change places until the larger ranks are in front.
moved = true;
while moved
    moved = false;
    for k = 1:numel(sizes) - 1
        if rank(k) < rank(k+1)
            [US, TS] = swapped(US, TS, sum(sizes(1:k-1)) + 1, sizes(k), sizes(k+1));
            rank([k, k+1]) = rank([k+1, k]);
            sizes([k, k+1]) = sizes([k+1, k]);
            moved = true;
        end
    end
end
end

function [U, T] = swapped(U, T, at, p, q)
i = at:at+p-1;
j = at+p:at+p+q-1;
both = at:at+p+q-1;
n = size(T, 1);
% With A X - X C = B the columns of [-X; I] span the subspace of the block behind.
A = T(i, i); B = T(i, j); C = T(j, j);
x = (kron(eye(q), A) - kron(C.', eye(p))) \ B(:);
[Q, ~] = qr([-reshape(x, p, q); eye(q)]);
T(both, at:n) = Q' * T(both, at:n);
T(1:both(end), both) = T(1:both(end), both) * Q;
U(:, both) = U(:, both) * Q;
T(both(q+1:end), both(1:q)) = 0;
if q == 2
    [U, T] = standardized(U, T, at);
end
if p == 2
    [U, T] = standardized(U, T, at + q);
end
end

function [U, T] = standardized(U, T, at)
% Turns a block of two until both numbers of its diagonal are equal.
k = [at, at+1];
a = T(at, at); b = T(at, at+1); c = T(at+1, at); d = T(at+1, at+1);
angle = 0.5 * atan2(a - d, b + c);
G = [cos(angle), sin(angle); -sin(angle), cos(angle)];
n = size(T, 1);
T(k, at:n) = G' * T(k, at:n);
T(1:at+1, k) = T(1:at+1, k) * G;
U(:, k) = U(:, k) * G;
middle = (T(at, at) + T(at+1, at+1)) / 2;
T(at, at) = middle;
T(at+1, at+1) = middle;
end
