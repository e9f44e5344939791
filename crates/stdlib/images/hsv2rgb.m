function [r, g, b] = hsv2rgb(h, s, v)
%HSV2RGB  Colours of hue, saturation and value as red, green and blue
%   RGB = hsv2rgb(HSV)
%   rgbmap = hsv2rgb(hsvmap)
%   [r, g, b] = hsv2rgb(h, s, v)
%   Example: hsv2rgb([1/3 1 1]) % [0 1 0]
if nargin == 2
    error('MATLAB:hsv2rgb:WrongInputNum', 'Wrong number of input arguments.');
end
together = nargin == 1;
if together
    shape = size(h);
    last = numel(shape);
    if last > 3 || shape(last) ~= 3
        error('MATLAB:hsv2rgb:invalidSize', 'A colormap must have three columns and an image three pages.');
    end
    parts = reshape(h, [], 3);
    h = parts(:, 1); s = parts(:, 2); v = parts(:, 3);
elseif ~isequal(size(h), size(s), size(v))
    error('MATLAB:hsv2rgb:InputSizeMismatch', 'H, S, and V must be the same size.');
end
if ~isfloat(h), h = double(h); end
if ~isfloat(s), s = double(s); end
if ~isfloat(v), v = double(v); end
% Each colour follows one trapezoid around the wheel of six sectors.
h = 6 * h;
r = v .* (1 - s .* away(h));
g = v .* (1 - s .* away(h + 4));
b = v .* (1 - s .* away(h + 2));
if together && nargout < 2
    r = reshape([r, g, b], shape);
elseif together && last == 3
    r = reshape(r, shape(1:2)); g = reshape(g, shape(1:2)); b = reshape(b, shape(1:2));
end
end

function f = away(h)
f = 1 - max(0, min(1, abs(mod(h, 6) - 3) - 1));
end
