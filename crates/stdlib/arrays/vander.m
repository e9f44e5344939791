function A = vander(v)
%VANDER  Vandermonde matrix
%   A = vander(v)
%   Example: vander([1 2 3]) % [1 1 1; 4 2 1; 9 3 1]
if ~isvector(v) && ~isempty(v)
    error('MATLAB:vander:inputMustBeVector', 'Input must be a vector.');
end
n = numel(v);
v = v(:);
A = repmat(v, 1, n);
if n > 0
    A(:, n) = 1;
end
for j = n-1:-1:1
    A(:, j) = v .* A(:, j+1);
end
end
