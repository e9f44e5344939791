function map = winter(m)
%WINTER  Colour map from blue to green
%   map = winter
%   map = winter(m)
%   Example: winter(2) % [0 0 1; 0 1 0.5]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [zeros(m, 1), r, 1 - r/2];
end
