function P = pascal(n, k, classname)
%PASCAL  Pascal matrix
%   P = pascal(n)
%   P = pascal(n, 1)
%   P = pascal(n, 2)
%   P = pascal(..., classname)
%   Example: pascal(3) % [1 1 1; 1 2 3; 1 3 6]
if nargin < 3
    classname = 'double';
end
if nargin < 2
    k = 0;
elseif ischar(k) || isstring(k)
    classname = k;
    k = 0;
end
if ~(isequal(k, 0) || isequal(k, 1) || isequal(k, 2))
    error('MATLAB:pascal:invalidK', 'K must be 0, 1, or 2.');
end
% Lower triangular Cholesky factor with alternating columns; its square is the identity.
L = zeros(n, classname);
for i = 1:n
    L(i, 1) = 1;
    for j = 2:i
        L(i, j) = L(i-1, j-1) + L(i-1, j);
    end
end
if k == 0
    P = L * L.';
    return
end
P = L;
P(:, 2:2:n) = -P(:, 2:2:n);
if k == 2
    P = rot90(P, 3);
    if mod(n, 2) == 0
        P = -P;
    end
end
end
