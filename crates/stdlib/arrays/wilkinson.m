function W = wilkinson(n, classname)
%WILKINSON  Tridiagonal test matrix for eigenvalues, with pairs of nearly equal ones
%   W = wilkinson(n)
%   W = wilkinson(n, classname)
%   Example: wilkinson(3) % [1 1 0; 1 0 1; 0 1 1]
if nargin < 2
    classname = 'double';
end
m = (n - 1) / 2;
e = ones(n - 1, 1);
W = cast(diag(abs(-m:m)) + diag(e, 1) + diag(e, -1), classname);
end
