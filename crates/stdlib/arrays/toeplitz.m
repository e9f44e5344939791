function T = toeplitz(c, r)
%TOEPLITZ  Matrix of constant diagonals
%   T = toeplitz(c, r)
%   T = toeplitz(r)
%   Example: toeplitz([1 2 3]) % [1 2 3; 2 1 2; 3 2 1]
if nargin < 2
    r = c;
    % The given row is the first row; its conjugate, with the diagonal as it is, the first column.
    c = conj(c);
    if ~isempty(c)
        c(1) = conj(c(1));
    end
elseif ~isempty(c) && ~isempty(r) && c(1) ~= r(1)
    warning('MATLAB:toeplitz:DiagonalConflict', ...
        'First element of input column does not match first element of input row. Column wins diagonal conflict.');
end
c = c(:);
r = r(:);
m = numel(c);
n = numel(r);
x = [r(n:-1:2); c];
place = (0:m-1).' + (n:-1:1);
T = reshape(x(place), m, n);
end
