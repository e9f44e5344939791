function n = pagenorm(X, p)
%PAGENORM  Norm of each page
%   n = pagenorm(X)
%   n = pagenorm(X, p)
%   Example: pagenorm(cat(3, [3 4], [6 8])) % cat(3, 5, 10)
narginchk(1, 2);
if nargin < 2
    p = 2;
end
n = pagewise(@(A) norm(A, p), X);
end
