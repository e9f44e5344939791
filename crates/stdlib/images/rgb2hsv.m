function [h, s, v] = rgb2hsv(r, g, b)
%RGB2HSV  Red, green and blue as hue, saturation and value
%   HSV = rgb2hsv(RGB)
%   hsvmap = rgb2hsv(rgbmap)
%   [h, s, v] = rgb2hsv(r, g, b)
%   Example: rgb2hsv([0 1 0]) % [1/3 1 1]
if nargin == 2
    error('MATLAB:rgb2hsv:WrongInputNum', 'Wrong number of input arguments.');
end
together = nargin == 1;
if together
    shape = size(r);
    last = numel(shape);
    if last > 3 || shape(last) ~= 3
        error('MATLAB:rgb2hsv:invalidSize', 'A colormap must have three columns and an image three pages.');
    end
    parts = reshape(portions(r), [], 3);
    r = parts(:, 1); g = parts(:, 2); b = parts(:, 3);
else
    if ~isequal(size(r), size(g), size(b))
        error('MATLAB:rgb2hsv:InputSizeMismatch', 'R, G, and B must be the same size.');
    end
    r = portions(r); g = portions(g); b = portions(b);
end
v = max(max(r, g), b);
range = v - min(min(r, g), b);
span = range + (range == 0);
h = zeros(size(v), 'like', v);
% The strongest colour names the third of the wheel, the two others the place in it; blue goes before green before red.
k = r == v;
h(k) = (g(k) - b(k)) ./ span(k);
k = g == v;
h(k) = 2 + (b(k) - r(k)) ./ span(k);
k = b == v;
h(k) = 4 + (r(k) - g(k)) ./ span(k);
h = h / 6;
h(h < 0) = h(h < 0) + 1;
h(range == 0) = 0;
s = range ./ (v + (v == 0));
if together && nargout < 2
    h = reshape([h, s, v], shape);
elseif together && last == 3
    h = reshape(h, shape(1:2)); s = reshape(s, shape(1:2)); v = reshape(v, shape(1:2));
end
end

function x = portions(x)
if isinteger(x)
    x = double(x) / double(intmax(class(x)));
elseif islogical(x)
    x = double(x);
elseif ~isfloat(x)
    error('MATLAB:rgb2hsv:invalidType', 'Colors must be numbers.');
end
end
