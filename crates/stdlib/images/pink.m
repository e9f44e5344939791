function map = pink(m)
%PINK  Colour map of pastel pinks, as of sepia photographs
%   map = pink
%   map = pink(m)
%   Example: pink(1) % sqrt([1 1 1] / 3)
if nargin < 1
    m = 256;
end
map = sqrt((2 * gray(m) + hot(m)) / 3);
end
