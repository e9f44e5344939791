function map = parula(m)
%PARULA  Colour map from blue through green to yellow
%   map = parula
%   map = parula(m)
%   The colours between fifteen fixed ones are interpolated, so the last digits need not be those of other systems.
%   Example: parula(1) % [0.2422 0.1504 0.6603]
if nargin < 1
    m = 256;
end
at = [0 5 9 14 18 23 27 30 33 37 42 48 53 57 63] / 63;
knots = [0.2422 0.1504 0.6603; 0.2751 0.2342 0.8710; 0.2810 0.3228 0.9579; 0.2440 0.4358 0.9988; 0.1786 0.5289 0.9682; ...
    0.1380 0.6276 0.8973; 0.0689 0.6948 0.8394; 0.0067 0.7312 0.7660; 0.1408 0.7584 0.6842; 0.2470 0.7918 0.5567; ...
    0.5044 0.7993 0.3480; 0.8203 0.7498 0.1535; 0.9956 0.7434 0.2371; 0.9786 0.8386 0.1766; 0.9769 0.9839 0.0805];
map = interp1(at, knots, (0:m-1)' / max(m - 1, 1), 'pchip');
map = reshape(min(max(map, 0), 1), m, 3);
end
