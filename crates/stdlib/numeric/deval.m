function [y, yp] = deval(sol, x, index)
%DEVAL  Solution of a differential equation at given times
%   y = deval(sol, x)
%   y = deval(x, sol)
%   y = deval(sol, x, idx)
%   [y, yp] = deval(...)
%   Example: round(deval(ode45(@(t, y) -y, [0 1], 1), 1), 3) % 0.368
if ~isstruct(sol)
    [sol, x] = deal(x, sol);
end
if ~isfield(sol, 'solver')
    error('MATLAB:deval:NoSolverInStruct', 'The solution structure must contain the field ''solver''.');
end
t = sol.x;
n = size(sol.y, 1);
if nargin < 3
    index = 1:n;
end
x = x(:).';
direction = sign(t(end) - t(1));
if any(isnan(x)) || any(direction * (x - t(1)) < 0) || any(direction * (x - t(end)) > 0)
    outside = x(find(direction * (x - t(1)) < 0 | direction * (x - t(end)) > 0 | isnan(x), 1));
    error('MATLAB:deval:SolOutsideInterval', 'Attempting to evaluate the solution outside the interval [%e, %e] where it is defined. (x = %e)', t(1), t(end), outside);
end
y = zeros(n, numel(x));
yp = zeros(n, numel(x));
for k = 1:numel(t) - 1
    here = direction * (x - t(k)) >= 0 & (direction * (x - t(k+1)) < 0 | k == numel(t) - 1);
    if ~any(here)
        continue
    end
    s = (x(here) - t(k)) / (t(k+1) - t(k));
    [y(:, here), yp(:, here)] = piece(sol, k, s);
end
exact = ismember(x, t);
for j = find(exact)
    y(:, j) = sol.y(:, find(t == x(j), 1));
end
y = y(index, :);
yp = yp(index, :);
end

function [y, yp] = piece(sol, k, s)
if isfield(sol, 'yp')
    % Solutions that come with their slopes are cubic between two points.
    h = sol.x(k+1) - sol.x(k);
    rise = sol.y(:, k+1) - sol.y(:, k);
    y = sol.y(:, k) * ((1 + 2*s) .* (1 - s).^2) + sol.y(:, k+1) * (s.^2 .* (3 - 2*s)) + ...
        h * (sol.yp(:, k) * (s .* (1 - s).^2) + sol.yp(:, k+1) * (s.^2 .* (s - 1)));
    yp = rise * (6 * s .* (1 - s) / h) + sol.yp(:, k) * ((1 - s) .* (1 - 3*s)) + sol.yp(:, k+1) * (s .* (3*s - 2));
    return
end
shape = sol.idata.pieces{k};
h = sol.x(k+1) - sol.x(k);
start = sol.y(:, k);
stop = sol.y(:, k+1);
if isstruct(shape)
    s = s * shape.part;
    h = h / shape.part;
    shape = shape.whole;
end
switch sol.solver
    case 'ode23'
        B = [1 -4/3 5/9; 0 1 -2/3; 0 4/3 -8/9; 0 -1 1];
    case {'ode45', 'ode113', 'ode78', 'ode89'}
        B = [1 -183/64 37/12 -145/128; 0 0 0 0; 0 1500/371 -1000/159 1000/371; 0 -125/32 125/12 -375/64; 0 9477/3392 -729/106 25515/6784; 0 -11/7 11/3 -55/28; 0 3/2 -4 5/2];
    case 'ode23s'
        d = 1 / (2 + sqrt(2));
        y = start + h * (shape{1} * (s .* (1 - s) / (1 - 2*d)) + shape{2} * (s .* (s - 2*d) / (1 - 2*d)));
        yp = shape{1} * ((1 - 2*s) / (1 - 2*d)) + shape{2} * ((2*s - 2*d) / (1 - 2*d));
        return
    otherwise
        stop = shape{3};
        c = shape{1};
        e = shape{2};
        y = start * (1 - s) + (stop + (c + e * s) .* (1 - s)) .* s;
        yp = ((stop - start) + c * (1 - 2*s) + e * (2*s - 3*s.^2)) / h;
        return
end
powers = (1:size(B, 2))';
y = start + shape * (h * (B * (s .^ powers)));
yp = shape * (B * (powers .* s .^ (powers - 1)));
end
