function Y = pagepinv(X, tol)
%PAGEPINV  Pseudoinverse of each page
%   Y = pagepinv(X)
%   Y = pagepinv(X, tol)
%   Example: pagepinv(cat(3, 2, 0)) % cat(3, 0.5, 0)
narginchk(1, 2);
if nargin < 2
    Y = pagewise(@pinv, X);
else
    Y = pagewise(@(A) pinv(A, tol), X);
end
end
