function map = bone(m)
%BONE  Colour map of greys with a tinge of blue
%   map = bone
%   map = bone(m)
%   Example: bone(1) % [1 1 1] / 8
if nargin < 1
    m = 256;
end
map = (7 * gray(m) + fliplr(hot(m))) / 8;
end
