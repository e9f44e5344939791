function map = spring(m)
%SPRING  Colour map from magenta to yellow
%   map = spring
%   map = spring(m)
%   Example: spring(2) % [1 0 1; 1 1 0]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [ones(m, 1), r, 1 - r];
end
