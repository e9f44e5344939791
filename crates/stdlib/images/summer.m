function map = summer(m)
%SUMMER  Colour map from green to yellow
%   map = summer
%   map = summer(m)
%   Example: summer(2) % [0 0.5 0.4; 1 1 0.4]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [r, 0.5 + r/2, 0.4 * ones(m, 1)];
end
