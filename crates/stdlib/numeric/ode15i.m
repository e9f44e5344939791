function varargout = ode15i(odefun, tspan, y0, yp0, options, varargin)
%ODE15I  Solve fully implicit differential equations
%   [t, y] = ode15i(odefun, tspan, y0, yp0)
%   [t, y] = ode15i(odefun, tspan, y0, yp0, options)
%   [t, y, te, ye, ie] = ode15i(...)
%   sol = ode15i(...)
%   odefun(t, y, yp) is zero along the solution; decic finds y0 and yp0 that fit together.
%   Example: abs(ode15i(@(t, y, yp) yp + y, [0 1], 1, -1).y(end) - exp(-1)) < 1e-3 % true
narginchk(4, Inf);
if nargin < 5
    options = [];
end
if ischar(odefun) || isstring(odefun)
    odefun = str2func(char(odefun));
end
f = @(t, y, yp) reshape(odefun(t, y, yp, varargin{:}), [], 1);
y = double(y0(:));
yp = double(yp0(:));
n = numel(y);
if numel(yp) ~= n
    error('MATLAB:ode15i:YYPLengthMismatch', 'The vectors y0 and yp0 must have the same length.');
end
tspan = double(tspan(:));
if numel(tspan) < 2
    error('MATLAB:ode15i:SizeTspan', 'There must be at least two entries in tspan.');
end
rtol = odeget(options, 'RelTol', 1e-3);
atol = odeget(options, 'AbsTol', 1e-6);
atol = atol(:);
events = odeget(options, 'Events', []);
t = tspan(1); tf = tspan(end);
direction = sign(tf - t);
hmax = odeget(options, 'MaxStep', 0.1 * abs(tf - t));
h = odeget(options, 'InitialStep', []);
if isempty(h)
    h = min(hmax, 0.5 * sqrt(rtol) / max(norm(yp ./ max(abs(y), atol / rtol), Inf), 1 / abs(tf - t)));
end
% Radau's method of two stages within each step, checked against two half steps.
T = t; Y = y; YP = yp;
te = zeros(1, 0); ye = zeros(n, 0); ie = zeros(1, 0);
if ~isempty(events)
    [before, ~, ~] = events(t, y, yp);
end
stopped = false;
while direction * (tf - t) > 0 && ~stopped
    h = min(h, hmax);
    if h < 16 * eps(t)
        warning('MATLAB:ode15i:IntegrationTolNotMet', 'Failure at t=%e. Unable to meet integration tolerances without reducing the step size below the smallest value allowed (%e) at time t.', t, 16 * eps(t));
        break
    end
    if direction * (t + direction * h * 1.0001 - tf) >= 0
        h = abs(tf - t);
    end
    d = direction * h;
    [y1, ~, ok] = radau(f, t, y, yp, d);
    if ok
        [ym, ypm, ok] = radau(f, t, y, yp, d / 2);
    end
    if ok
        [y2, yp2, ok] = radau(f, t + d/2, ym, ypm, d / 2);
    end
    if ~ok
        h = h / 4;
        continue
    end
    err = norm((y2 - y1) / 7 ./ (atol + rtol * max(abs(y), abs(y2))), Inf);
    if err > 1
        h = h * max(0.2, 0.8 * err^(-1/4));
        continue
    end
    tn = t + d;
    if h == abs(tf - t)
        tn = tf;
    end
    if ~isempty(events)
        [value, terminal, way] = events(tn, y2, yp2);
        hits = find(sign(before(:)) ~= sign(value(:)) & value(:) ~= before(:) & before(:) ~= 0 & (way(:) == 0 | way(:) .* (value(:) - before(:)) > 0));
        times = zeros(1, 0);
        for j = hits'
            s = fzero(@(s) part(events, s, j, t, d, y, y2, yp, yp2), [0, 1]);
            times(end+1) = s; %#ok<AGROW>
        end
        [times, order] = sort(times);
        hits = hits(order);
        for j = 1:numel(hits)
            yh = hermite(times(j), d, y, y2, yp, yp2);
            te(end+1) = t + times(j) * d; ye(:, end+1) = yh; ie(end+1) = hits(j); %#ok<AGROW>
            if terminal(hits(j))
                [yh, yph] = hermite(times(j), d, y, y2, yp, yp2);
                tn = te(end); y2 = yh; yp2 = yph;
                stopped = true;
                break
            end
        end
        before = value;
    end
    T(end+1) = tn; Y(:, end+1) = y2; YP(:, end+1) = yp2; %#ok<AGROW>
    t = tn; y = y2; yp = yp2;
    h = h * min(4, max(0.3, 0.8 * max(err, 1e-6)^(-1/4)));
end
if nargout == 1
    sol = struct('solver', 'ode15i', 'extdata', [], 'x', T, 'y', Y, 'yp', YP);
    if ~isempty(events)
        sol.xe = te; sol.ye = ye; sol.ie = ie;
    end
    varargout = {sol};
    return
end
if numel(tspan) > 2
    wanted = tspan(direction * (tspan - T(end)) <= 0);
    out = zeros(n, numel(wanted));
    for k = 1:numel(wanted)
        i = min(max(sum(direction * (T - wanted(k)) <= 0), 1), max(numel(T) - 1, 1));
        if isscalar(T)
            out(:, k) = Y;
        else
            step = T(i+1) - T(i);
            out(:, k) = hermite((wanted(k) - T(i)) / step, step, Y(:, i), Y(:, i+1), YP(:, i), YP(:, i+1));
        end
    end
    T = wanted'; Y = out;
end
varargout = {T', Y', te', ye', ie'};
varargout = varargout(1:max(nargout, 1));
end

function v = part(events, s, j, t, d, y, y2, yp, yp2)
[yh, yph] = hermite(s, d, y, y2, yp, yp2);
[v, ~, ~] = events(t + s * d, yh, yph);
v = v(j);
end

function [y, yp] = hermite(s, h, y0, y1, p0, p1)
y = y0 * (1 + 2*s) * (1 - s)^2 + y1 * s^2 * (3 - 2*s) + h * (p0 * s * (1 - s)^2 + p1 * s^2 * (s - 1));
yp = (y1 - y0) * (6 * s * (1 - s) / h) + p0 * (1 - s) * (1 - 3*s) + p1 * s * (3*s - 2);
end

function [yn, ypn, ok] = radau(f, t, y, yp, h)
% The slopes K of the two stages solve f(t + c h, y + h A K, K) = 0.
A = [5/12, -1/12; 3/4, 1/4];
c = [1/3; 1];
n = numel(y);
K = [yp; yp];
ok = false;
last = Inf;
J = [];
for k = 1:12
    F = stages(K);
    if any(~isfinite(F))
        break
    end
    if isempty(J)
        J = zeros(2*n);
        Y1 = y + h * (A(1, 1) * K(1:n) + A(1, 2) * K(n+1:end));
        Y2 = y + h * (A(2, 1) * K(1:n) + A(2, 2) * K(n+1:end));
        [Jy, Jp] = slopes(t + c(1) * h, Y1, K(1:n), F(1:n));
        J(1:n, :) = [h * A(1, 1) * Jy + Jp, h * A(1, 2) * Jy];
        [Jy, Jp] = slopes(t + c(2) * h, Y2, K(n+1:end), F(n+1:end));
        J(n+1:end, :) = [h * A(2, 1) * Jy, h * A(2, 2) * Jy + Jp];
        if rcond(J) < eps / 100
            break
        end
    end
    step = J \ F;
    K = K - step;
    now = norm(step);
    if now <= 1e-10 * (1 + norm(K))
        ok = true;
        break
    end
    if now > 0.5 * last
        J = [];
    end
    last = now;
end
yn = y + h * (A(2, 1) * K(1:n) + A(2, 2) * K(n+1:end));
ypn = K(n+1:end);

    function F = stages(K)
        F = [f(t + c(1) * h, y + h * (A(1, 1) * K(1:n) + A(1, 2) * K(n+1:end)), K(1:n)); ...
            f(t + c(2) * h, y + h * (A(2, 1) * K(1:n) + A(2, 2) * K(n+1:end)), K(n+1:end))];
    end

    function [Jy, Jp] = slopes(at, z, zp, base)
        Jy = zeros(n); Jp = zeros(n);
        for j = 1:n
            d = 1e-8 * max(abs(z(j)), 1e-3);
            w = z; w(j) = w(j) + d;
            Jy(:, j) = (f(at, w, zp) - base) / (w(j) - z(j));
            d = 1e-8 * max(abs(zp(j)), 1e-3);
            w = zp; w(j) = w(j) + d;
            Jp(:, j) = (f(at, z, w) - base) / (w(j) - zp(j));
        end
    end
end
