function C = compan(p)
%COMPAN  Companion matrix of a polynomial
%   C = compan(p)
%   Example: compan([1 2 3]) % [-2 -3; 1 0]
if ~isvector(p) && ~isempty(p)
    error('MATLAB:compan:NeedVectorInput', 'Input argument must be a vector.');
end
n = numel(p);
if n <= 1
    C = [];
    return
end
C = diag(ones(1, n - 2, 'like', p), -1);
C(1, :) = -reshape(p(2:n), 1, []) / p(1);
end
