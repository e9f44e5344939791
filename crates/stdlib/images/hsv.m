function map = hsv(m)
%HSV  Colour map around the colour wheel
%   map = hsv
%   map = hsv(m)
%   Example: hsv(3) % [1 0 0; 0 1 0; 0 0 1]
if nargin < 1
    m = 256;
end
map = hsv2rgb([(0:m-1)' / max(m, 1), ones(m, 2)]);
end
