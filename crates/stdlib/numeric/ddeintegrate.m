function sol = ddeintegrate(solver, ddefun, delays, lags, history, tspan, options, extra)
%DDEINTEGRATE  What the solvers of delay differential equations share
%   sol = ddeintegrate(solver, ddefun, delays, lags, history, tspan, options, extra)
%   Example: ddeintegrate('dde23', @(t, y, Z) 1, @(t, y) t - 1, 1, 0, [0 1], [], {}).y(end) % 1
if ischar(ddefun) || isstring(ddefun), ddefun = str2func(char(ddefun)); end
t0 = tspan(1); tf = tspan(end);
if tf <= t0
    error(['MATLAB:' solver ':TspandNotIncreasing'], 'The times in tspan must increase.');
end
X = t0;
past = [];
if isstruct(history)
    past = history;
    if past.x(end) ~= t0
        error(['MATLAB:' solver ':NotContinueFromSol'], 'The integration must go on from the end of the solution.');
    end
    y = past.y(:, end);
elseif isnumeric(history)
    y = double(history(:));
else
    if ischar(history) || isstring(history), history = str2func(char(history)); end
    y = reshape(history(t0, extra{:}), [], 1);
end
start = ddeget(options, 'InitialY', []);
if ~isempty(start)
    y = start(:);
end
rtol = ddeget(options, 'RelTol', 1e-3);
atol = ddeget(options, 'AbsTol', 1e-6);
atol = atol(:);
if strcmp(solver, 'ddesd')
    rtol = rtol / 10;
end
hmax = ddeget(options, 'MaxStep', 0.1 * (tf - t0));
events = ddeget(options, 'Events', []);
n = numel(y);
Y = y;
stops = corners(lags, t0, tf, ~isempty(start), ddeget(options, 'Jumps', []));
YP = slope(t0, y);
h = ddeget(options, 'InitialStep', []);
if isempty(h)
    h = min(hmax, max(1e-8 * (tf - t0), 0.5 * rtol^(1/3) / max(norm(YP ./ max(abs(y), atol / rtol), Inf), 1 / (tf - t0))));
end
xe = zeros(1, 0); ye = zeros(n, 0); ie = zeros(1, 0);
if ~isempty(events), before = happen(t0, y); end
t = t0;
trial = [];
finished = false;
while ~finished
    h = min(h, hmax);
    next = stops(find(stops > t + 10 * eps(t), 1));
    if h < 16 * eps(t)
        warning(['MATLAB:' solver ':IntegrationTolNotMet'], 'Failure at t=%e. Unable to meet integration tolerances without reducing the step size below the smallest value allowed.', t);
        break
    end
    if t + 1.05 * h >= next
        tn = next;
    else
        tn = t + h;
    end
    d = tn - t;
    k1 = YP(:, end);
    trial = struct('t', t, 'h', d, 'y', y, 'k', [k1, k1, k1, k1], 'on', false);
    % A delay shorter than the step asks for the step itself: the step is repeated with what it gave.
    for round = 1:5
        inside = false;
        k2 = slope(t + d/2, y + d/2 * k1);
        k3 = slope(t + 3/4 * d, y + 3/4 * d * k2);
        yn = y + d * (2/9 * k1 + 1/3 * k2 + 4/9 * k3);
        k4 = slope(tn, yn);
        fresh = [k1, k2, k3, k4];
        moved = norm(fresh - trial.k, Inf) * d;
        trial.k = fresh;
        trial.on = true;
        if ~inside || moved <= 0.1 * rtol * max(norm(yn, Inf), max(atol) / rtol)
            break
        end
    end
    err = d * norm((-5/72 * k1 + 1/12 * k2 + 1/9 * k3 - 1/8 * k4) ./ max(max(abs(y), abs(yn)), atol / rtol), Inf);
    if ~(err <= rtol)
        h = d * max(0.2, 0.8 * (rtol / err)^(1/3));
        if ~isfinite(h), h = d / 2; end
        continue
    end
    if ~isempty(events)
        [yn, k4, tn, finished] = crossings(t, tn, y, yn, k1, k4);
    end
    X(end+1) = tn; Y(:, end+1) = yn; YP(:, end+1) = k4; %#ok<AGROW>
    trial = [];
    t = tn; y = yn;
    h = d * min(5, 0.8 * (rtol / max(err, 1e-10 * rtol))^(1/3));
    if t >= tf
        finished = true;
    end
end
sol = struct('solver', solver, 'history', {history}, 'discont', stops(stops <= t), 'x', X, 'y', Y, 'yp', YP);
if ~isempty(past)
    sol.history = past.history;
    sol.x = [past.x, X(2:end)];
    sol.y = [past.y, Y(:, 2:end)];
    sol.yp = [past.yp, YP(:, 2:end)];
    sol.discont = unique([past.discont, sol.discont]);
end
if ~isempty(events)
    sol.xe = xe; sol.ye = ye; sol.ie = ie;
end

    function yp = slope(at, now)
        times = delays(at, now, extra{:});
        times = min(times(:)', at);
        Z = zeros(n, numel(times));
        for j = 1:numel(times)
            Z(:, j) = earlier(times(j), now);
        end
        yp = reshape(ddefun(at, now, Z, extra{:}), [], 1);
    end

    function z = earlier(s, now)
        if s < t0 || (s == t0 && isempty(start))
            if ~isempty(past)
                z = deval(past, max(s, past.x(1)));
                if s < past.x(1), z = fromHistory(past.history, s); end
            else
                z = fromHistory(history, s);
            end
        elseif s <= X(end)
            i = min(max(sum(X <= s), 1), numel(X) - 1);
            if i == 0
                z = Y(:, 1);
            else
                z = hermite((s - X(i)) / (X(i+1) - X(i)), X(i+1) - X(i), Y(:, i), Y(:, i+1), YP(:, i), YP(:, i+1));
            end
        else
            inside = true;
            if isempty(trial)
                z = now;
            elseif trial.on
                q = (s - trial.t) / trial.h;
                ends = trial.y + trial.h * (trial.k * [2/9; 1/3; 4/9; 0]);
                z = hermite(q, trial.h, trial.y, ends, trial.k(:, 1), trial.k(:, 4));
            else
                z = trial.y + (s - trial.t) * trial.k(:, 1);
            end
        end
    end

    function z = fromHistory(past0, s)
        if isnumeric(past0)
            z = double(past0(:));
        else
            z = reshape(past0(s, extra{:}), [], 1);
        end
    end

    function [value, terminal, way] = happen(at, now)
        times = delays(at, now, extra{:});
        times = min(times(:)', at);
        Z = zeros(n, numel(times));
        for j = 1:numel(times)
            Z(:, j) = earlier(times(j), now);
        end
        [value, terminal, way] = events(at, now, Z, extra{:});
    end

    function [yn, kn, tn, stop] = crossings(ta, tn, ya, yn, ka, kn)
        stop = false;
        [value, terminal, way] = happen(tn, yn);
        hits = find(before(:) .* value(:) < 0 | (value(:) == 0 & before(:) ~= 0));
        hits = hits(way(hits) == 0 | reshape(way(hits), size(hits)) .* (value(hits) - before(hits)) > 0);
        w = tn - ta;
        found = zeros(numel(hits), 2);
        for j = 1:numel(hits)
            low = 0; high = 1;
            for turn = 1:60
                middle = (low + high) / 2;
                v = happen(ta + middle * w, hermite(middle, w, ya, yn, ka, kn));
                if v(hits(j)) * before(hits(j)) > 0
                    low = middle;
                else
                    high = middle;
                end
            end
            found(j, :) = [high, hits(j)];
        end
        found = sortrows(found);
        before = value;
        y1 = yn; k1n = kn;
        for j = 1:size(found, 1)
            [yh, yph] = hermite(found(j, 1), w, ya, y1, ka, k1n);
            xe(end+1) = ta + found(j, 1) * w; ye(:, end+1) = yh; ie(end+1) = found(j, 2); %#ok<AGROW>
            if terminal(found(j, 2))
                tn = xe(end); yn = yh; kn = yph;
                stop = true;
                break
            end
        end
    end
end

function [y, yp] = hermite(s, h, y0, y1, p0, p1)
y = y0 * (1 + 2*s) * (1 - s)^2 + y1 * s^2 * (3 - 2*s) + h * (p0 * s * (1 - s)^2 + p1 * s^2 * (s - 1));
yp = (y1 - y0) * (6 * s * (1 - s) / h) + p0 * (1 - s) * (1 - 3*s) + p1 * s * (3*s - 2);
end

function stops = corners(lags, t0, tf, jump, more)
% A corner of the solution comes back after each lag, smoother each time.
stops = t0;
new = [t0, more(:)'];
for k = 1:3 + jump
    new = reshape(new' + lags, 1, []);
    stops = [stops, new]; %#ok<AGROW>
end
stops = unique([stops, more(:)', tf]);
stops = stops(stops >= t0 & stops <= tf);
far = [true, diff(stops) > 10 * eps(tf)];
stops = stops(far);
stops(end) = tf;
end
