function [P, R, C] = equilibrate(A, form)
%EQUILIBRATE  Permutation and scaling that make the diagonal strong
%   [P, R, C] = equilibrate(A)
%   [P, R, C] = equilibrate(A, 'vector' or 'matrix')
%   R*P*A*C has ones on the diagonal and nothing larger beside it, in absolute value.
%   Example: equilibrate([0 2; 4 0]) % [0 1; 1 0]
narginchk(1, 2);
n = size(A, 1);
if ~ismatrix(A) || size(A, 2) ~= n
    error('MATLAB:equilibrate:NonSquare', 'Matrix must be square.');
end
vector = nargin > 1 && strcmpi(form, 'vector');
B = abs(full(double(A)));
if any(~isfinite(B(:)))
    error('MATLAB:equilibrate:NonFinite', 'Matrix must be finite.');
end
% The permutation with the largest product; what its prices give are the scales.
top = max(B, [], 1);
if n > 0 && any(top == 0)
    error('MATLAB:equilibrate:Singular', 'Matrix is structurally singular.');
end
cost = log(top) - log(B);
[rowOf, u, v] = assigned(cost);
if any(isinf(cost(sub2ind([n, n], rowOf, 1:n))))
    error('MATLAB:equilibrate:Singular', 'Matrix is structurally singular.');
end
r = exp(u(rowOf));
c = exp(v) ./ top;
if vector
    P = rowOf;
    R = r(:);
    C = c(:);
else
    P = eye(n);
    P = P(rowOf, :);
    R = diag(r);
    C = diag(c);
end
end

function [rowOf, u, v] = assigned(C)
n = size(C, 1);
C(isinf(C)) = 1e100;
u = zeros(1, n); v = zeros(1, n + 1);
rowOf = zeros(1, n + 1);
for i = 1:n
    rowOf(n+1) = i;
    j = n + 1;
    least = Inf(1, n);
    from = zeros(1, n);
    used = false(1, n + 1);
    while true
        used(j) = true;
        open = find(~used(1:n));
        reduced = C(rowOf(j), open) - u(rowOf(j)) - v(open);
        better = reduced < least(open);
        least(open(better)) = reduced(better);
        from(open(better)) = j;
        [delta, k] = min(least(open));
        held = find(used);
        u(rowOf(held)) = u(rowOf(held)) + delta;
        v(held) = v(held) - delta;
        least(open) = least(open) - delta;
        j = open(k);
        if rowOf(j) == 0
            break
        end
    end
    while j ~= n + 1
        rowOf(j) = rowOf(from(j));
        j = from(j);
    end
end
rowOf = rowOf(1:n);
v = v(1:n);
end
