function map = colorcube(m)
%COLORCUBE  Colour map of evenly spaced colours, then steps of red, green, blue and grey
%   map = colorcube
%   map = colorcube(m)
%   Example: size(colorcube(64)) % [64 3]
if nargin < 1
    m = 256;
end
side = floor(nthroot(m, 3) + 1e-9);
if side < 2
    map = gray(m);
    return
end
levels = (0:side-1)' / (side - 1);
[b, r, g] = ndgrid(levels, levels, levels);
cube = [r(:), g(:), b(:)];
% Greys and pure colours have ramps of their own; the cube gives up rows for them.
plain = sum(cube > 0, 2) <= 1 | (cube(:, 1) == cube(:, 2) & cube(:, 2) == cube(:, 3));
cube = cube(~plain, :);
rest = m - size(cube, 1);
step = floor(rest / 4);
ramp = (1:step)' / max(step, 1);
none = zeros(step, 1);
grey = rest - 3*step;
map = [cube; ramp, none, none; none, ramp, none; none, none, ramp; gray(grey)];
end
