function H = hankel(c, r)
%HANKEL  Matrix of constant antidiagonals
%   H = hankel(c)
%   H = hankel(c, r)
%   Example: hankel([1 2 3]) % [1 2 3; 2 3 0; 3 0 0]
c = c(:);
m = numel(c);
if nargin < 2
    r = zeros(m, 1, 'like', c);
elseif ~isempty(c) && ~isempty(r) && c(end) ~= r(1)
    warning('MATLAB:hankel:AntiDiagonalConflict', ...
        'Last element of input column does not match first element of input row. Column wins anti-diagonal conflict.');
end
r = r(:);
n = numel(r);
x = [c; r(2:n)];
place = (1:m).' + (0:n-1);
H = reshape(x(place), m, n);
end
