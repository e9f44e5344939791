function map = cool(m)
%COOL  Colour map from cyan to magenta
%   map = cool
%   map = cool(m)
%   Example: cool(2) % [0 1 1; 1 0 1]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [r, 1 - r, ones(m, 1)];
end
