function sol = bvpcollocate(solver, odefun, bcfun, solinit, options, extra)
%BVPCOLLOCATE  What the solvers of boundary value problems share: collocation with cubic pieces
%   sol = bvpcollocate(solver, odefun, bcfun, solinit, options, extra)
%   Example: bvpcollocate('bvp4c', @(x, y) 1, @(a, b) a, bvpinit([0 1], 0), [], {}).y(end) % 1
if ischar(odefun) || isstring(odefun), odefun = str2func(char(odefun)); end
if ischar(bcfun) || isstring(bcfun), bcfun = str2func(char(bcfun)); end
if ~isstruct(solinit) || ~isfield(solinit, 'x') || ~isfield(solinit, 'y')
    error(['MATLAB:' solver ':NoSolinit'], 'The guess must be a structure with the fields x and y.');
end
x = solinit.x(:)';
Y = solinit.y;
n = size(Y, 1);
p = [];
if isfield(solinit, 'parameters'), p = solinit.parameters(:); end
q = numel(p);
rtol = bvpget(options, 'RelTol', 1e-3);
atol = bvpget(options, 'AbsTol', 1e-6);
threshold = atol(:) / rtol;
most = bvpget(options, 'NMax', max(floor(5000 / n), 50));
singular = bvpget(options, 'SingularTerm', []);
if q > 0
    f = @(x, y, p) reshape(odefun(x, y, p, extra{:}), [], 1);
    g = @(a, b, p) reshape(bcfun(a, b, p, extra{:}), [], 1);
else
    f = @(x, y, p) reshape(odefun(x, y, extra{:}), [], 1);
    g = @(a, b, p) reshape(bcfun(a, b, extra{:}), [], 1);
end
if ~isempty(singular)
    f = @(x, y, p) withTerm(f, singular, x, y, p);
end
if numel(f(x(1), Y(:, 1), p)) ~= n
    error(['MATLAB:' solver ':ODEfunOutputSize'], 'The derivative function must return a vector of %d elements.', n);
end
if numel(g(Y(:, 1), Y(:, end), p)) ~= n + q
    error(['MATLAB:' solver ':BCfunOutputSize'], 'The boundary condition function must return a vector of %d elements.', n + q);
end
goal = rtol;
if strcmp(solver, 'bvp5c'), goal = rtol / 10; end
while true
    [Y, p, F, FM, ok] = newton(f, g, x, Y, p, rtol, threshold);
    if ok
        res = residuals(f, x, Y, F, FM, p, threshold);
        if max(res) <= goal
            break
        end
        [xnew, Ynew] = refined(x, Y, F, res, goal);
    else
        % Without a solution on this mesh, twice as many points may help.
        [xnew, Ynew] = refined(x, Y, F, Inf(1, numel(x) - 1), goal);
    end
    if numel(xnew) > most
        if ~ok
            error(['MATLAB:' solver ':SingJac'], 'Unable to solve the collocation equations -- a singular Jacobian encountered.');
        end
        warning(['MATLAB:' solver ':RelTolNotMet'], 'Unable to meet the tolerance without using more than %d mesh points.', most);
        break
    end
    x = xnew; Y = Ynew;
end
sol = struct('solver', solver, 'x', x, 'y', Y, 'yp', F);
if q > 0, sol.parameters = p; end
sol.stats = struct('nmeshpoints', numel(x), 'maxres', max(residuals(f, x, Y, F, FM, p, threshold)));
end

function yp = withTerm(f, S, x, y, p)
if x == 0
    yp = pinv(eye(size(S)) - S) * f(x, y, p);
else
    yp = f(x, y, p) + S * y / x;
end
end

function [Y, p, F, FM, ok] = newton(f, g, x, Y, p, rtol, threshold)
n = size(Y, 1); N = numel(x); q = numel(p);
[R, F, FM] = equations(f, g, x, Y, p);
ok = false;
for round = 1:30
    J = jacobian(f, g, x, Y, p, F, FM);
    if any(~isfinite(J(:))) || any(~isfinite(R)) || rcond(J) < 1e-18
        return
    end
    step = J \ R;
    part = 1;
    base = norm(step);
    while true
        Yn = Y - part * reshape(step(1:n*N), n, N);
        pn = p - part * step(n*N+1:end);
        [Rn, Fn, FMn] = equations(f, g, x, Yn, pn);
        if all(isfinite(Rn)) && (norm(J \ Rn) <= (1 - part / 10) * base || base == 0)
            break
        end
        part = part / 2;
        if part < 1e-3
            if norm(R) <= 1e-10 * (1 + norm(Y(:)))
                ok = true;
            end
            return
        end
    end
    Y = Yn; p = pn; R = Rn; F = Fn; FM = FMn;
    size0 = max(abs(Y), threshold * ones(size(Y, 1) / numel(threshold), 1));
    change = max(max(abs(part * reshape(step(1:n*N), n, N)) ./ size0));
    if q > 0
        change = max(change, max(abs(part * step(n*N+1:end)) ./ max(abs(p), 1e-3)));
    end
    if part == 1 && change <= rtol / 100
        ok = true;
        return
    end
end
end

function [R, F, FM] = equations(f, g, x, Y, p)
[n, N] = size(Y);
F = zeros(n, N);
FM = zeros(n, N - 1);
for k = 1:N
    F(:, k) = f(x(k), Y(:, k), p);
end
h = diff(x);
YM = (Y(:, 1:end-1) + Y(:, 2:end)) / 2 - (F(:, 2:end) - F(:, 1:end-1)) .* (h / 8);
for k = 1:N-1
    FM(:, k) = f(x(k) + h(k) / 2, YM(:, k), p);
end
C = Y(:, 2:end) - Y(:, 1:end-1) - (F(:, 1:end-1) + 4 * FM + F(:, 2:end)) .* (h / 6);
R = [g(Y(:, 1), Y(:, end), p); C(:)];
end

function J = jacobian(f, g, x, Y, p, F, FM)
[n, N] = size(Y);
q = numel(p);
J = zeros(n * N + q);
[Ga, Gb, Gp] = boundarySlopes(g, Y(:, 1), Y(:, end), p);
J(1:n+q, 1:n) = Ga;
J(1:n+q, n*(N-1)+1:n*N) = J(1:n+q, n*(N-1)+1:n*N) + Gb;
J(1:n+q, n*N+1:end) = Gp;
[A, P] = slopes(f, x(1), Y(:, 1), p, F(:, 1));
for k = 1:N-1
    h = x(k+1) - x(k);
    [B, Q] = slopes(f, x(k+1), Y(:, k+1), p, F(:, k+1));
    ym = (Y(:, k) + Y(:, k+1)) / 2 - h / 8 * (F(:, k+1) - F(:, k));
    [M, S] = slopes(f, x(k) + h / 2, ym, p, FM(:, k));
    rows = n + q + (k-1)*n + (1:n);
    J(rows, (k-1)*n + (1:n)) = -eye(n) - h / 6 * (A + 4 * M * (eye(n) / 2 + h / 8 * A));
    J(rows, k*n + (1:n)) = eye(n) - h / 6 * (B + 4 * M * (eye(n) / 2 - h / 8 * B));
    J(rows, n*N+1:end) = -h / 6 * (P + 4 * (S - h / 8 * M * (Q - P)) + Q);
    A = B; P = Q;
end
end

function [A, P] = slopes(f, x, y, p, base)
n = numel(y); q = numel(p);
A = zeros(n); P = zeros(n, q);
for j = 1:n
    z = y; z(j) = z(j) + 1e-7 * max(abs(z(j)), 1e-2);
    A(:, j) = (f(x, z, p) - base) / (z(j) - y(j));
end
for j = 1:q
    z = p; z(j) = z(j) + 1e-7 * max(abs(z(j)), 1e-2);
    P(:, j) = (f(x, y, z) - base) / (z(j) - p(j));
end
end

function [Ga, Gb, Gp] = boundarySlopes(g, a, b, p)
n = numel(a); q = numel(p);
base = g(a, b, p);
Ga = zeros(n + q, n); Gb = Ga; Gp = zeros(n + q, q);
for j = 1:n
    z = a; z(j) = z(j) + 1e-7 * max(abs(z(j)), 1e-2);
    Ga(:, j) = (g(z, b, p) - base) / (z(j) - a(j));
    z = b; z(j) = z(j) + 1e-7 * max(abs(z(j)), 1e-2);
    Gb(:, j) = (g(a, z, p) - base) / (z(j) - b(j));
end
for j = 1:q
    z = p; z(j) = z(j) + 1e-7 * max(abs(z(j)), 1e-2);
    Gp(:, j) = (g(a, b, z) - base) / (z(j) - p(j));
end
end

function res = residuals(f, x, Y, F, FM, p, threshold)
% The cubic pieces meet the equation at ends and middle; between them, at the points of Lobatto's rule, lies the residual.
N = numel(x);
res = zeros(1, N - 1);
at = 0.5 + [-0.5, 0.5] * sqrt(3/7);
for k = 1:N-1
    h = x(k+1) - x(k);
    total = 0;
    for s = at
        [y, yp] = cubic(s, h, Y(:, k), Y(:, k+1), F(:, k), F(:, k+1));
        slope = f(x(k) + s * h, y, p);
        r = (yp - slope) ./ max(abs(slope), threshold);
        total = total + 49/180 * (r' * r);
    end
    [~, yp] = cubic(0.5, h, Y(:, k), Y(:, k+1), F(:, k), F(:, k+1));
    r = (yp - FM(:, k)) ./ max(abs(FM(:, k)), threshold);
    total = total + 16/45 * (r' * r);
    res(k) = sqrt(total);
end
end

function [y, yp] = cubic(s, h, y0, y1, p0, p1)
y = y0 * (1 + 2*s) * (1 - s)^2 + y1 * s^2 * (3 - 2*s) + h * (p0 * s * (1 - s)^2 + p1 * s^2 * (s - 1));
yp = (y1 - y0) * (6 * s * (1 - s) / h) + p0 * (1 - s) * (1 - 3*s) + p1 * s * (3*s - 2);
end

function [xn, Yn] = refined(x, Y, F, res, rtol)
xn = x(1); Yn = Y(:, 1);
for k = 1:numel(x) - 1
    h = x(k+1) - x(k);
    parts = 1;
    if res(k) > 100 * rtol && isfinite(res(k))
        parts = 3;
    elseif res(k) > rtol
        parts = 2;
    end
    for j = 1:parts - 1
        xn(end+1) = x(k) + j / parts * h; %#ok<AGROW>
        Yn(:, end+1) = cubic(j / parts, h, Y(:, k), Y(:, k+1), F(:, k), F(:, k+1)); %#ok<AGROW>
    end
    xn(end+1) = x(k+1); %#ok<AGROW>
    Yn(:, end+1) = Y(:, k+1); %#ok<AGROW>
end
end
