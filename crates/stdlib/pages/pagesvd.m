function [U, S, V] = pagesvd(X, varargin)
%PAGESVD  Singular values and vectors of each page
%   s = pagesvd(X)
%   [U, S, V] = pagesvd(X)
%   [...] = pagesvd(X, 'econ')
%   [...] = pagesvd(..., 'vector' or 'matrix')
%   Example: pagesvd(cat(3, 2, -3)) % cat(3, 2, 3)
if nargout < 2
    U = pagewise(@(A) svd(A, varargin{:}), X);
else
    [U, S, V] = pagewise(@(A) svd(A, varargin{:}), X);
end
end
