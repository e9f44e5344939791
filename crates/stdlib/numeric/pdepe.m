function varargout = pdepe(m, pdefun, icfun, bcfun, xmesh, tspan, options, varargin)
%PDEPE  Solve parabolic and elliptic equations in one dimension of space
%   sol = pdepe(m, pdefun, icfun, bcfun, xmesh, tspan)
%   sol = pdepe(m, pdefun, icfun, bcfun, xmesh, tspan, options)
%   [sol, tsol, sole, te, ie] = pdepe(...)
%   c u_t = x^-m (x^m f)_x + s with [c, f, s] = pdefun(x, t, u, ux), u = icfun(x) at first and
%   p + q f = 0 at both ends, [pl, ql, pr, qr] = bcfun(xl, ul, xr, ur, t). sol(i, j, k) is u(k) at tspan(i), xmesh(j).
%   Example: size(pdepe(0, @(x, t, u, p) deal(1, p, 0), @(x) x, @(xl, ul, xr, ur, t) deal(ul, 0, ur - 1, 0), 0:0.5:1, 0:2)) % [3 3]
narginchk(6, Inf);
if nargin < 7
    options = [];
end
if ~any(m == [0, 1, 2])
    error('MATLAB:pdepe:InvalidM', 'm must be 0, 1, or 2.');
end
x = double(xmesh(:)');
t = double(tspan(:)');
if numel(x) < 3
    error('MATLAB:pdepe:XmeshNotEnoughPts', 'xmesh must have at least 3 elements.');
end
if any(diff(x) <= 0)
    error('MATLAB:pdepe:XmeshNotIncreasing', 'The entries of xmesh must be strictly increasing.');
end
if m > 0 && x(1) < 0
    error('MATLAB:pdepe:NegXmesh', 'xmesh must not be negative for m > 0.');
end
if numel(t) < 3
    error('MATLAB:pdepe:TspanNotEnoughPts', 'tspan must have at least 3 elements.');
end
if any(diff(t) <= 0)
    error('MATLAB:pdepe:TspanNotIncreasing', 'The entries of tspan must be strictly increasing.');
end
if ischar(pdefun) || isstring(pdefun), pdefun = str2func(char(pdefun)); end
if ischar(icfun) || isstring(icfun), icfun = str2func(char(icfun)); end
if ischar(bcfun) || isstring(bcfun), bcfun = str2func(char(bcfun)); end
extra = varargin;
nx = numel(x);
first = icfun(x(1), extra{:});
n = numel(first);
U = zeros(n, nx);
for j = 1:nx
    U(:, j) = reshape(icfun(x(j), extra{:}), [], 1);
end
h = diff(x);
middle = x(1:end-1) + h / 2;
singular = m > 0 && x(1) == 0;
weight = middle .^ m;
% Each point owns the cell to the middles on both sides.
edges = [x(1), middle, x(end)];
volume = diff(edges .^ (m + 1)) / (m + 1);
left = x(1) ^ m;
right = x(end) ^ m;
[C, fixedLow, fixedHigh] = capacities(t(1), U);
mass = C(:) .* kron(volume(:), ones(n, 1));
mass(fixedLow) = 0;
mass(n * (nx - 1) + find(fixedHigh)) = 0;
parts = odeset('RelTol', odeget(options, 'RelTol', 1e-3), 'AbsTol', odeget(options, 'AbsTol', 1e-6), ...
    'MaxStep', odeget(options, 'MaxStep', []), 'InitialStep', odeget(options, 'InitialStep', []), ...
    'Mass', @(tt, u) massOf(tt, u), 'MassSingular', 'maybe', 'MStateDependence', 'weak');
events = odeget(options, 'Events', []);
if ~isempty(events)
    parts = odeset(parts, 'Events', @(tt, u) events(m, tt, x, u, extra{:}));
end
% Values that the ends prescribe hold from the start.
u0 = consistent(t(1), U);
if all(mass == 0) == false
    [ts, us, te, ue, ie] = ode15s(@(tt, u) rates(tt, u), t, u0(:), setfield(parts, 'Refine', 1)); %#ok<SFLD>
end
sol = zeros(numel(ts), nx, n);
for i = 1:numel(ts)
    sol(i, :, :) = reshape(reshape(us(i, :), n, nx)', 1, nx, n);
end
varargout = {sol, ts, [], te, ie};
if ~isempty(events)
    sole = zeros(numel(te), nx, n);
    for i = 1:numel(te)
        sole(i, :, :) = reshape(reshape(ue(i, :), n, nx)', 1, nx, n);
    end
    varargout{3} = sole;
end
varargout = varargout(1:max(nargout, 1));

    function M = massOf(tt, u)
        [c, low, high] = capacities(tt, reshape(u, n, nx));
        d = c(:) .* kron(volume(:), ones(n, 1));
        d(low) = 0;
        d(n * (nx - 1) + find(high)) = 0;
        M = diag(d);
    end

    function [c, low, high] = capacities(tt, u)
        c = zeros(n, nx);
        for k = 1:nx
            a = max(k - 1, 1); b = min(k + 1, nx);
            ux = (u(:, b) - u(:, a)) / (x(b) - x(a));
            [ck, ~, ~] = pdefun(x(k), tt, u(:, k), ux, extra{:});
            c(:, k) = ck(:);
        end
        [~, ql, ~, qr] = bcfun(x(1), u(:, 1), x(end), u(:, end), tt, extra{:});
        low = find(ql(:) == 0 & ~singular);
        high = qr(:) == 0;
    end

    function du = rates(tt, u)
        u = reshape(u, n, nx);
        flux = zeros(n, nx - 1);
        source = zeros(n, nx);
        for k = 1:nx-1
            ux = (u(:, k+1) - u(:, k)) / h(k);
            [~, f, ~] = pdefun(middle(k), tt, (u(:, k) + u(:, k+1)) / 2, ux, extra{:});
            flux(:, k) = weight(k) * f(:);
        end
        for k = 1:nx
            a = max(k - 1, 1); b = min(k + 1, nx);
            ux = (u(:, b) - u(:, a)) / (x(b) - x(a));
            [~, ~, s] = pdefun(x(k), tt, u(:, k), ux, extra{:});
            source(:, k) = s(:) * volume(k);
        end
        du = source + [flux, zeros(n, 1)] - [zeros(n, 1), flux];
        [pl, ql, pr, qr] = bcfun(x(1), u(:, 1), x(end), u(:, end), tt, extra{:});
        if ~singular
            du(:, 1) = ends(du(:, 1), pl(:), ql(:), left);
        end
        du(:, nx) = ends(du(:, nx), pr(:), qr(:), -right);
        du = du(:);
    end

    function d = ends(d, p, q, w)
        % Where q is not zero, f = -p/q flows through the end; else p itself must vanish.
        flow = q ~= 0;
        d(flow) = d(flow) + w * p(flow) ./ q(flow);
        d(~flow) = p(~flow);
    end

    function u = consistent(tt, u)
        for turn = 1:20
            [pl, ql, pr, qr] = bcfun(x(1), u(:, 1), x(end), u(:, end), tt, extra{:});
            low = find(ql(:) == 0 & ~singular);
            high = find(qr(:) == 0);
            r = [pl(low); pr(high)];
            if isempty(r) || norm(r) <= 1e-12 * (1 + norm(u(:)))
                return
            end
            J = zeros(numel(r));
            for k = 1:numel(r)
                v = u;
                if k <= numel(low), at = low(k); else, at = n * (nx - 1) + high(k - numel(low)); end
                step = 1e-7 * max(abs(v(at)), 1);
                v(at) = v(at) + step;
                [pa, ~, pb, ~] = bcfun(x(1), v(:, 1), x(end), v(:, end), tt, extra{:});
                J(:, k) = ([pa(low); pb(high)] - r) / step;
            end
            d = lsqminnorm(J, r);
            u(low, 1) = u(low, 1) - d(1:numel(low));
            u(high, end) = u(high, end) - d(numel(low)+1:end);
        end
    end
end
