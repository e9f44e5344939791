function [x, y] = humps(x)
%HUMPS  A curve with two peaks, to try quadrature, roots and minima on
%   y = humps(x)
%   y = humps
%   [x, y] = humps(x)
%   Example: humps(0.9) > 16 && humps(0.9) < 25 % true
if nargin < 1
    x = 0:0.05:1;
end
y = 1 ./ ((x - 0.3).^2 + 0.01) + 1 ./ ((x - 0.9).^2 + 0.04) - 6;
if nargout < 2
    x = y;
end
end
