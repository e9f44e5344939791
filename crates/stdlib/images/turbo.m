function map = turbo(m)
%TURBO  Colour map of the rainbow with even steps of brightness
%   map = turbo
%   map = turbo(m)
%   The colours between nine fixed ones are interpolated, so the last digits need not be those of other systems.
%   Example: turbo(1) % [0.19 0.0718 0.2322]
if nargin < 1
    m = 256;
end
at = (0:8) / 8;
knots = [0.1900 0.0718 0.2322; 0.2737 0.3835 0.8449; 0.1584 0.7356 0.9233; 0.1960 0.9495 0.5947; 0.6443 0.9896 0.2336; ...
    0.9345 0.8125 0.2268; 0.9850 0.5043 0.1324; 0.8161 0.1846 0.0181; 0.4796 0.0158 0.0106];
map = interp1(at, knots, (0:m-1)' / max(m - 1, 1), 'pchip');
map = reshape(min(max(map, 0), 1), m, 3);
end
