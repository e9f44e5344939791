function [q, errbnd] = quadgk(fun, a, b, varargin)
%QUADGK  Adaptive Gauss-Kronrod quadrature
%   q = quadgk(fun, a, b)
%   [q, errbnd] = quadgk(fun, a, b)
%   [...] = quadgk(fun, a, b, Name, Value)
%   Example: round(quadgk(@(x) exp(-x.^2), -Inf, Inf), 8) % 1.77245385
abstol = 1e-10;
reltol = 1e-6;
waypoints = [];
maxIntervals = 650;
for k = 1:2:numel(varargin)
    if k == numel(varargin)
        error('MATLAB:quadgk:ArgNameValueMismatch', 'Arguments must occur in name-value pairs.');
    end
    value = varargin{k+1};
    switch lower(char(varargin{k}))
        case 'abstol'
            abstol = value;
        case 'reltol'
            reltol = value;
        case 'waypoints'
            waypoints = value(:).';
        case 'maxintervalcount'
            maxIntervals = value;
        otherwise
            error('MATLAB:quadgk:UnknownParameter', 'Unrecognized parameter name ''%s''.', char(varargin{k}));
    end
end
checktolerance('quadgk', 'AbsTol', abstol);
checktolerance('quadgk', 'RelTol', reltol);
if ~isscalar(a) || ~isscalar(b) || ~isfloat(a) || ~isfloat(b)
    error('MATLAB:quadgk:invalidEndpoint', 'A and B must be floating-point scalars.');
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
sign = 1;
if isreal([a b waypoints]) && b < a
    [a, b] = deal(b, a);
    sign = -1;
end
% Substitutions that make endpoint singularities and infinite ends harmless.
if ~isreal([a b waypoints])
    map = 'path';
    corners = [a waypoints b];
    edges = corners;
elseif isinf(a) && isinf(b)
    if a == b
        q = 0;
        errbnd = 0;
        return
    end
    map = 'both';
    w = sort(waypoints(isfinite(waypoints)));
    edges = [-1, sort(tanLike(w)), 1];
elseif isinf(b)
    map = 'right';
    w = sort(waypoints(waypoints > a));
    t = sqrt(w - a);
    edges = [0, t ./ (1 + t), 1];
elseif isinf(a)
    map = 'left';
    w = sort(waypoints(waypoints < b), 'descend');
    t = sqrt(b - w);
    edges = [-1, fliplr(-t ./ (1 + t)), 0];
    edges = sort(edges);
elseif isnan(a) || isnan(b)
    q = NaN;
    errbnd = NaN;
    return
elseif a == b
    fun(a);
    q = 0 * a;
    errbnd = q;
    return
else
    map = 'finite';
    w = sort(waypoints(waypoints > a & waypoints < b));
    edges = [-1, arrayfun(@(x) cubicInverse(x, a, b), w), 1];
end
if strcmp(map, 'path')
    f = fun;
else
    f = @(t) transformed(fun, t, map, a, b);
end
% Ten pieces to begin with.
pieces = numel(edges) - 1;
per = ceil(10 / pieces);
grid = zeros(1, 0);
for k = 1:pieces
    grid = [grid, edges(k) + (edges(k+1) - edges(k)) * (0:per-1) / per]; %#ok<AGROW>
end
grid = [grid, edges(end)];
left = grid(1:end-1);
right = grid(2:end);
[node, wk, we] = rule();
done = 0;
doneError = 0;
total = 0;
while true
    half = (right - left) / 2;
    middle = (right + left) / 2;
    x = node * half + middle;
    fx = reshape(f(reshape(x, 1, [])), size(x));
    if ~isequal(numel(fx), numel(x))
        error('MATLAB:quadgk:FxNotSameSizeAsX', 'Output of the function must be the same size as the input.');
    end
    part = (wk * fx) .* half;
    wrong = abs((we * fx) .* half);
    q = sum(part) + done;
    errbnd = sum(wrong) + doneError;
    total = total + numel(left);
    tol = max(abstol, reltol * abs(q));
    if ~(isfinite(q) && isfinite(errbnd))
        warning('MATLAB:quadgk:NonFiniteValue', 'Infinite or Not-a-Number value encountered.');
        break
    end
    if errbnd <= tol
        break
    end
    length = abs(right - left);
    small = wrong <= tol * length / sum(abs(edges(2:end) - edges(1:end-1))) | wrong <= 2 * eps * abs(part);
    done = done + sum(part(small));
    doneError = doneError + sum(wrong(small));
    left = left(~small);
    right = right(~small);
    middle = middle(~small);
    if isempty(left)
        break
    end
    if 2 * numel(left) > maxIntervals
        warning('MATLAB:quadgk:MaxIntervalCountReached', 'Reached the limit on the maximum number of intervals in use. Approximate bound on error is%9.1e. The integral may not exist, or it may be difficult to approximate numerically. Increase MaxIntervalCount to %d to enable QUADGK to continue for another iteration.', errbnd, 2 * numel(left));
        break
    end
    if any(abs(right - left) <= eps * max(abs(left), abs(right)) * 4)
        warning('MATLAB:quadgk:MinStepSize', 'Minimum step size reached near x = %g. There may be a singularity, or the tolerances may be too tight for this problem.', middle(1));
        break
    end
    [left, right] = deal(reshape([left; middle], 1, []), reshape([middle; right], 1, []));
end
q = sign * q;
end

function t = tanLike(x)
% Inverse of x = t / (1 - t^2).
t = 2 * x ./ (1 + sqrt(1 + 4 * x.^2));
end

function t = cubicInverse(x, a, b)
% Inverse of the cubic that maps [-1, 1] to [a, b] with flat ends.
u = 2 * (x - a) / (b - a) - 1;
t = fzero(@(t) t * (3 - t^2) / 2 - u, [-1 1]);
end

function y = transformed(fun, t, map, a, b)
switch map
    case 'finite'
        x = ((b - a) / 4) * t .* (3 - t.^2) + (b + a) / 2;
        d = 0.75 * (b - a) * (1 - t.^2);
    case 'both'
        x = t ./ (1 - t.^2);
        d = (1 + t.^2) ./ (1 - t.^2).^2;
    case 'right'
        s = t ./ (1 - t);
        x = a + s.^2;
        d = 2 * s ./ (1 - t).^2;
    otherwise
        s = t ./ (1 + t);
        x = b - s.^2;
        d = -2 * s ./ (1 + t).^2;
end
y = fun(x);
if ~isequal(size(y), size(x))
    error('MATLAB:integral:FxNotSameSizeAsX', 'Output of the function must be the same size as the input.');
end
y = y .* d;
end

function [x, wk, we] = rule()
% Kronrod's 15 points, and the difference of his weights and those of Gauss' 7.
p = [0.2077849550078985; 0.4058451513773972; 0.5860872354676911; 0.7415311855993944; 0.8648644233597691; 0.9491079123427585; 0.9914553711208126];
x = [-flipud(p); 0; p];
k = [0.2044329400752989, 0.1903505780647854, 0.1690047266392679, 0.1406532597159258, 0.1047900103222502, 0.06309209262997855, 0.02293532201052922];
wk = [fliplr(k), 0.2094821410847278, k];
g = [0, 0.3818300505051189, 0, 0.2797053914892767, 0, 0.1294849661688697, 0];
we = wk - [fliplr(g), 0.4179591836734694, g];
end
