function varargout = odeintegrate(solver, ode, tspan, y0, options, varargin)
%ODEINTEGRATE  What the solvers of differential equations share
%   [t, y, te, ye, ie] = odeintegrate(solver, odefun, tspan, y0, options, ...)
%   sol = odeintegrate(solver, odefun, tspan, y0, options, ...)
%   Example: size(odeintegrate('ode23', @(t, y) -y, [0 1], 1, []).x, 1) % 1
if ischar(ode) || isstring(ode)
    ode = str2func(char(ode));
end
if ~isa(ode, 'function_handle')
    error('MATLAB:odearguments:NotFunction', 'The first input argument must be a function handle.');
end
extra = varargin;
[t, y, tf, tspan] = checkedInput(solver, ode, tspan, y0, extra);
direction = sign(tf - t);
n = numel(y);
method = methodOf(solver);
rtol = odeget(options, 'RelTol', 1e-3);
atol = odeget(options, 'AbsTol', 1e-6);
if ~isscalar(rtol) || rtol <= 0
    error('MATLAB:odearguments:RelTolNotPosScalar', 'RelTol must be a positive scalar.');
end
if rtol < 100 * eps
    rtol = 100 * eps;
    warning('MATLAB:odearguments:RelTolIncrease', 'RelTol has been increased to %g.', rtol);
end
if any(atol <= 0)
    error('MATLAB:odearguments:AbsTolNotPos', 'AbsTol must be positive.');
end
atol = atol(:);
if ~isscalar(atol) && numel(atol) ~= n
    error('MATLAB:odearguments:SizeAbsTol', 'Solving %s requires a scalar AbsTol or a vector AbsTol of length %d', func2str(ode), n);
end
normControl = strcmpi(odeget(options, 'NormControl', 'off'), 'on');
threshold = atol / rtol;
hmax = min(abs(tf - t), abs(odeget(options, 'MaxStep', 0.1 * abs(tf - t))));
if hmax <= 0
    error('MATLAB:odearguments:MaxStepLEzero', 'MaxStep must be greater than zero.');
end
refine = max(1, odeget(options, 'Refine', method.refine));
events = odeget(options, 'Events', []);
observer = odeget(options, 'OutputFcn', []);
if ischar(observer)
    observer = str2func(observer);
end
selection = odeget(options, 'OutputSel', 1:n);
nonNegative = odeget(options, 'NonNegative', []);
nonNegative = nonNegative(:);
wantsSolution = nargout == 1;
f = rightSide(ode, options, extra, method);
if ~isempty(nonNegative)
    if any(y(nonNegative) < 0)
        error('MATLAB:odenonnegative:NonnegativeViolatedAtT0', 'Some of the nonnegative initial conditions are negative.');
    end
    free = f.slope;
    f.slope = @(t, y) risingAtZero(free(t, y), y, nonNegative);
    f.plain = f.slope;
end
f0 = f.slope(t, y);
count = 1;
absh = odeget(options, 'InitialStep', []);
if isempty(absh)
    absh = min(hmax, abs(tspan(2) - t));
    if normControl
        rh = (norm(f0) / max(norm(y), max(threshold))) / (0.8 * rtol^method.power);
    else
        rh = norm(f0 ./ max(abs(y), threshold), Inf) / (0.8 * rtol^method.power);
    end
    if absh * rh > 1
        absh = 1 / rh;
    end
end
absh = min(hmax, max(16 * eps(t), absh));
many = numel(tspan) > 2;
next = 2;
tout = zeros(1, 0);
yout = zeros(n, 0);
tout(1) = t;
yout(:, 1) = y;
sx = t;
sy = y;
dense = {};
te = zeros(1, 0);
ye = zeros(n, 0);
ie = zeros(1, 0);
if ~isempty(events)
    value = events(t, y, extra{:});
end
if ~isempty(observer)
    observer([t tf], y(selection), 'init', extra{:});
end
steps = 0;
failures = 0;
finished = false;
k1 = f0;
first = true;
state = struct('J', [], 't', NaN);
while ~finished
    hmin = 16 * eps(t);
    absh = min(hmax, max(hmin, absh));
    h = direction * absh;
    last = false;
    if 1.1 * absh >= abs(tf - t)
        h = tf - t;
        absh = abs(h);
        last = true;
    end
    smooth = true;
    while true
        if last
            tnew = tf;
        else
            tnew = t + h;
        end
        h = tnew - t;
        [ynew, estimate, shape, knew, used, state] = method.step(f, t, y, h, tnew, k1, state);
        count = count + used;
        if normControl
            err = absh * norm(estimate) / max(max(norm(y), norm(ynew)), max(threshold));
        else
            err = absh * norm(estimate ./ max(max(abs(y), abs(ynew)), threshold), Inf);
        end
        if ~isempty(nonNegative) && err <= rtol && any(ynew(nonNegative) < 0)
            below = norm(max(0, -ynew(nonNegative)) ./ max(threshold), Inf);
            if below > rtol
                err = below;
            end
        end
        if err <= rtol
            break
        end
        failures = failures + 1;
        if absh <= hmin || isnan(err) && absh <= 2 * hmin
            warning(['MATLAB:' solver ':IntegrationTolNotMet'], 'Failure at t=%e.  Unable to meet integration tolerances without reducing the step size below the smallest value allowed (%e) at time t.', t, hmin);
            finished = true;
            break
        end
        if smooth && isfinite(err)
            smooth = false;
            absh = max(hmin, absh * max(0.1, 0.8 * (rtol / err)^method.power));
        else
            absh = max(hmin, 0.5 * absh);
        end
        h = direction * absh;
        last = false;
    end
    if finished
        break
    end
    steps = steps + 1;
    if ~isempty(nonNegative) && any(ynew(nonNegative) < 0)
        ynew(nonNegative) = max(ynew(nonNegative), 0);
        if method.explicit
            knew = f.slope(tnew, ynew);
            count = count + 1;
        end
    end
    stopped = false;
    if ~isempty(events)
        [value, found, stopped] = odecrossings(events, extra, method, t, y, h, tnew, ynew, shape, value, first);
        te = [te, found.t]; %#ok<AGROW>
        ye = [ye, found.y]; %#ok<AGROW>
        ie = [ie, found.i]; %#ok<AGROW>
    end
    first = false;
    tend = tnew;
    yend = ynew;
    if stopped
        tend = found.t(end);
        yend = found.y(:, end);
        finished = true;
    end
    % What is put out for this step.
    if many
        stop = next;
        while stop <= numel(tspan) && direction * (tend - tspan(stop)) >= 0
            stop = stop + 1;
        end
        tpart = tspan(next:stop-1);
        ypart = method.between(t, y, h, ynew, shape, tpart);
        if ~isempty(tpart) && tpart(end) == tend
            ypart(:, end) = yend;
        end
        next = stop;
        if stopped && (isempty(tpart) || tpart(end) ~= tend)
            tpart = [tpart, tend];
            ypart = [ypart, yend];
        end
    elseif refine > 1
        tpart = t + (tend - t) * (1:refine-1) / refine;
        ypart = [method.between(t, y, h, ynew, shape, tpart), yend];
        tpart = [tpart, tend];
    else
        tpart = tend;
        ypart = yend;
    end
    if wantsSolution
        sx(end+1) = tend; %#ok<AGROW>
        sy(:, end+1) = yend; %#ok<AGROW>
        if stopped && tend ~= t
            shape = restrict(shape, (tend - t) / h, method);
        end
        dense{end+1} = shape; %#ok<AGROW>
    else
        m = numel(tpart);
        tout(end+1:end+m) = tpart;
        yout(:, end+1:end+m) = ypart;
    end
    if ~isempty(observer) && ~isempty(tpart)
        if isequal(observer(tpart, ypart(selection, :), '', extra{:}), true)
            finished = true;
        end
    end
    if last || finished
        break
    end
    if smooth
        ratio = 1.25 * (err / rtol)^method.power;
        if ratio > 0.2
            absh = absh / ratio;
        else
            absh = 5 * absh;
        end
    end
    t = tnew;
    y = ynew;
    k1 = knew;
end
if ~isempty(observer)
    observer([], [], 'done', extra{:});
end
if strcmpi(odeget(options, 'Stats', 'off'), 'on')
    fprintf('%g successful steps\n%g failed attempts\n%g function evaluations\n', steps, failures, count);
end
if wantsSolution
    sol.solver = solver;
    sol.extdata = struct('odefun', ode, 'options', [], 'varargin', {extra});
    sol.extdata.options = options;
    sol.x = sx;
    sol.y = sy;
    if ~isempty(events)
        sol.xe = te;
        sol.ye = ye;
        sol.ie = ie;
    end
    sol.stats = struct('nsteps', steps, 'nfailed', failures, 'nfevals', count);
    sol.idata = struct('pieces', {dense}, 'idxNonNegative', nonNegative);
    varargout = {sol};
    return
end
if nargout == 0
    if isempty(observer)
        plot(tout, yout, '-o');
    end
    varargout = {};
    return
end
varargout = {tout.', yout.', te.', ye.', ie.'};
varargout = varargout(1:nargout);
end

function [t, y, tf, tspan] = checkedInput(solver, ode, tspan, y0, extra)
if numel(tspan) < 2
    error('MATLAB:odearguments:SizeTspan', 'The second input argument (tspan) must be a vector with at least two elements when solving with %s.', solver);
end
tspan = tspan(:).';
t = tspan(1);
tf = tspan(end);
if t == tf
    error('MATLAB:odearguments:TspanEndpointsNotDistinct', 'The last entry in tspan must be different from the first entry.');
end
if any(sign(tf - t) * diff(tspan) <= 0)
    error('MATLAB:odearguments:TspanNotMonotonic', 'The entries in tspan must strictly increase or decrease.');
end
y = y0(:);
f0 = ode(t, y, extra{:});
[rows, cols] = size(f0);
if cols > 1 || (cols == 0 && rows == 0)
    error('MATLAB:odearguments:FMustReturnCol', '%s must return a column vector.', nameOf(ode));
end
if rows ~= numel(y)
    error('MATLAB:odearguments:SizeIC', '%s returns a vector of length %d, but the length of initial conditions vector is %d. The vector returned by %s and the initial conditions vector must have the same number of elements.', nameOf(ode), rows, numel(y), nameOf(ode));
end
y = double(y);
end

function text = nameOf(ode)
text = upper(func2str(ode));
if text(1) == '@'
    text = func2str(ode);
end
end

function yp = risingAtZero(yp, y, index)
% What must not become negative does not fall any more where it is zero.
held = index(y(index) <= 0);
yp(held) = max(yp(held), 0);
end

function f = rightSide(ode, options, extra, method)
mass = odeget(options, 'Mass', []);
f.plain = @(t, y) ode(t, y, extra{:});
f.jacobian = odeget(options, 'Jacobian', []);
f.extra = extra;
if isempty(mass)
    f.mass = @(t, y) [];
    f.slope = f.plain;
    return
end
if isa(mass, 'function_handle')
    if strcmpi(odeget(options, 'MStateDependence', 'weak'), 'none') || nargin(mass) == 1
        f.mass = @(t, y) mass(t, extra{:});
    else
        f.mass = @(t, y) mass(t, y, extra{:});
    end
else
    f.mass = @(t, y) mass;
end
if method.explicit
    f.slope = @(t, y) f.mass(t, y) \ ode(t, y, extra{:});
else
    f.slope = @(t, y) pinv(f.mass(t, y)) * ode(t, y, extra{:});
end
end

function m = methodOf(solver)
switch solver
    case 'ode23'
        m = explicitMethod([1/2 0 0; 0 3/4 0; 2/9 1/3 4/9]', [1/2 3/4 1], [-5/72; 1/12; 1/9; -1/8], [1 -4/3 5/9; 0 1 -2/3; 0 4/3 -8/9; 0 -1 1], 1/3, 1);
    case {'ode45', 'ode113', 'ode78', 'ode89'}
        A = [1/5 0 0 0 0 0; 3/40 9/40 0 0 0 0; 44/45 -56/15 32/9 0 0 0; 19372/6561 -25360/2187 64448/6561 -212/729 0 0; ...
            9017/3168 -355/33 46732/5247 49/176 -5103/18656 0; 35/384 0 500/1113 125/192 -2187/6784 11/84]';
        E = [71/57600; 0; -71/16695; 71/1920; -17253/339200; 22/525; -1/40];
        B = [1 -183/64 37/12 -145/128; 0 0 0 0; 0 1500/371 -1000/159 1000/371; 0 -125/32 125/12 -375/64; 0 9477/3392 -729/106 25515/6784; 0 -11/7 11/3 -55/28; 0 3/2 -4 5/2];
        m = explicitMethod(A, [1/5 3/10 4/5 8/9 1 1], E, B, 1/5, 4);
        if strcmp(solver, 'ode113')
            m.refine = 1;
        elseif ~strcmp(solver, 'ode45')
            m.refine = 8;
        end
    case 'ode23s'
        m.step = @rosenbrock2;
        m.between = @between2;
        m.power = 1/3;
        m.refine = 1;
        m.explicit = false;
    otherwise
        m.step = @rodas;
        m.between = @betweenRodas;
        m.power = 1/4;
        m.refine = 1;
        m.explicit = false;
end
end

function m = explicitMethod(A, c, E, B, power, refine)
m.step = @(f, t, y, h, tnew, k1, state) explicitStep(A, c, E, f, t, y, h, tnew, k1, state);
m.between = @(t, y, h, ynew, K, times) y + K * (h * (B * (((times - t) / h) .^ ((1:size(B, 2))'))));
m.power = power;
m.refine = refine;
m.explicit = true;
end

function [ynew, err, K, knew, used, state] = explicitStep(A, c, E, f, t, y, h, tnew, k1, state)
stages = numel(c);
K = zeros(numel(y), stages + 1);
K(:, 1) = k1;
for s = 1:stages
    ynew = y + K(:, 1:s) * (h * A(1:s, s));
    if s == stages || c(s) == 1
        K(:, s+1) = f.slope(tnew, ynew);
    else
        K(:, s+1) = f.slope(t + h * c(s), ynew);
    end
end
err = K * E;
knew = K(:, end);
used = stages;
end

function shape = restrict(shape, part, method)
% The piece is kept whole, with the share of it that counts.
shape = struct('whole', {shape}, 'part', part, 'explicit', method.explicit);
end

function [J, ft, M, used] = linearized(f, t, y, h, f0)
n = numel(y);
used = 0;
if isa(f.jacobian, 'function_handle')
    J = f.jacobian(t, y, f.extra{:});
elseif ~isempty(f.jacobian)
    J = f.jacobian;
else
    J = zeros(n);
    for k = 1:n
        d = sqrt(eps) * max(abs(y(k)), 1e-5);
        z = y;
        z(k) = y(k) + d;
        J(:, k) = (f.plain(t, z) - f0) / (z(k) - y(k));
    end
    used = n;
end
d = sign(h) * min(sqrt(eps) * max(abs(t), abs(t + h)), abs(h));
if d == 0
    d = h;
end
ft = (f.plain(t + d, y) - f0) / d;
used = used + 1;
M = f.mass(t, y);
if isempty(M)
    M = eye(n);
end
end

function [ynew, err, shape, knew, used, state] = rosenbrock2(f, t, y, h, tnew, k1, state)
% Shampine and Reichelt's modified Rosenbrock formula of order 2 with an error estimate of order 3.
f0 = f.plain(t, y);
[J, ft, M, used] = linearized(f, t, y, h, f0);
d = 1 / (2 + sqrt(2));
e32 = 6 + sqrt(2);
[L, U, p] = lu(M - h * d * J, 'vector');
solve = @(b) U \ (L \ b(p));
a = solve(f0 + h * d * ft);
f1 = f.plain(t + 0.5 * h, y + 0.5 * h * a);
b = solve(f1 - M * a) + a;
ynew = y + h * b;
f2 = f.plain(tnew, ynew);
c = solve(f2 - e32 * (M * b - f1) - 2 * (M * a - f0) + h * d * ft);
err = (a - 2 * b + c) / 6;
shape = {a, b};
knew = k1;
used = used + 3;
end

function out = between2(t, y, h, ynew, shape, times)
d = 1 / (2 + sqrt(2));
s = (times - t) / h;
out = y + h * (shape{1} * (s .* (1 - s) / (1 - 2*d)) + shape{2} * (s .* (s - 2*d) / (1 - 2*d)));
end

function [ynew, err, shape, knew, used, state] = rodas(f, t, y, h, tnew, k1, state)
% Hairer and Wanner's stiffly accurate Rosenbrock method of order 4 (RODAS) with an estimate of order 3.
gamma = 0.25;
A = [1.544, 0, 0, 0; 0.9466785280815826, 0.2557011698983284, 0, 0; 3.314825187068521, 2.896124015972201, 0.9986419139977817, 0; ...
    1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950];
C = [-5.6688, 0, 0, 0, 0; -2.430093356833875, -0.2063599157091915, 0, 0, 0; -0.1073529058151375, -9.594562251023355, -20.47028614809616, 0, 0; ...
    7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160, 0; ...
    8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054];
c = [0, 0.386, 0.21, 0.63, 1, 1];
g = [0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0];
f0 = f.plain(t, y);
[J, ft, M, used] = linearized(f, t, y, h, f0);
[L, U, p] = lu(M / (h * gamma) - J, 'vector');
K = zeros(numel(y), 6);
r = f0 + h * g(1) * ft;
K(:, 1) = U \ (L \ r(p));
for s = 2:6
    if s <= 5
        ys = y + K(:, 1:s-1) * A(s-1, 1:s-1)';
    else
        ys = ys + K(:, 5);
    end
    r = f.plain(t + c(s) * h, ys) + M * (K(:, 1:s-1) * C(s-1, 1:s-1)') / h + h * g(s) * ft;
    K(:, s) = U \ (L \ r(p));
end
ynew = ys + K(:, 6);
err = K(:, 6) / h;
D = [10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662; ...
    -0.6762803392806898, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872];
shape = {K(:, 1:5) * D(1, :)', K(:, 1:5) * D(2, :)', ynew};
knew = k1;
used = used + 6;
end

function out = betweenRodas(t, y, h, ynew, shape, times)
s = (times - t) / h;
out = y * (1 - s) + (shape{3} + (shape{1} + shape{2} * s) .* (1 - s)) .* s;
end
