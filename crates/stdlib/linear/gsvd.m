function [U, V, X, C, S] = gsvd(A, B, economy)
%GSVD  Generalized singular values
%   [U, V, X, C, S] = gsvd(A, B)
%   [U, V, X, C, S] = gsvd(A, B, 'econ')
%   sigma = gsvd(A, B)
%   A = U*C*X', B = V*S*X' and C'*C + S'*S is the identity.
%   Example: round(gsvd([3 0; 0 1], eye(2)), 6) % [1; 3]
narginchk(2, 3);
if size(A, 2) ~= size(B, 2)
    error('MATLAB:gsvd:MatrixColMismatch', 'Matrices must have the same number of columns.');
end
econ = nargin == 3;
m = size(A, 1);
n = size(B, 1);
p = size(A, 2);
q = min(m + n, p);
[Q, R] = qr([A; B], 0);
[V, S, Z] = svd(Q(m+1:end, :));
s = zeros(q, 1);
s(1:min(n, q)) = diag(S(1:min(n, q), 1:min(n, q)));
T = Q(1:m, :) * Z;
% The first columns of T vanish where A has too few rows; the others are orthogonal, the largest last.
skip = max(q - m, 0);
[U, ~] = qr(T(:, q:-1:skip+1));
U = [U(:, q-skip:-1:1), U(:, q-skip+1:end)];
c = zeros(q, 1);
for k = skip+1:q
    value = U(:, k-skip)' * T(:, k);
    c(k) = abs(value);
    if value ~= 0
        U(:, k-skip) = U(:, k-skip) * (value / abs(value));
    end
end
if nargout < 2
    U = c ./ s;
    return
end
X = R' * Z;
C = zeros(m, q);
C(sub2ind([m, q], (1:q-skip)', (skip+1:q)')) = c(skip+1:q);
S = zeros(n, q);
k = (1:min(n, q))';
S(sub2ind([n, q], k, k)) = s(k);
if econ
    U = U(:, 1:min(m, q)); C = C(1:min(m, q), :);
    V = V(:, 1:min(n, q)); S = S(1:min(n, q), :);
end
end
