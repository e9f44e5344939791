function map = sky(m)
%SKY  Colour map from pale to deep blue
%   map = sky
%   map = sky(m)
%   The colours between two fixed ones are interpolated, so the last digits need not be those of other systems.
%   Example: size(sky(4)) % [4 3]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = (1 - r) * [0.9 0.95 1] + r * [0 0.447 0.741];
end
