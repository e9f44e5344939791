function q = integral2(fun, xmin, xmax, ymin, ymax, varargin)
%INTEGRAL2  Double integral
%   q = integral2(fun, xmin, xmax, ymin, ymax)
%   q = integral2(fun, xmin, xmax, ymin, ymax, Name, Value)
%   Example: round(integral2(@(x, y) x .* y, 0, 1, 0, 2), 8) % 1
if nargin < 5
    error('MATLAB:narginchk:notEnoughInputs', 'Not enough input arguments.');
end
if ~isa(fun, 'function_handle')
    error('MATLAB:integral2:funArgNotHandle', 'First input argument must be a function handle.');
end
abstol = 1e-10;
reltol = 1e-6;
method = 'auto';
for k = 1:2:numel(varargin)
    value = varargin{k+1};
    switch lower(char(varargin{k}))
        case 'abstol'
            abstol = value;
        case 'reltol'
            reltol = value;
        case 'method'
            method = lower(char(value));
        otherwise
            error('MATLAB:InputParser:UnmatchedParameter', '''%s'' is not a recognized parameter.', char(varargin{k}));
    end
end
checktolerance('integral2', 'AbsTol', abstol);
checktolerance('integral2', 'RelTol', reltol);
if ~(isscalar(xmin) && isfloat(xmin) && isreal(xmin))
    error('MATLAB:integral2:invalidXMin', 'XMIN must be a floating point scalar.');
elseif ~(isscalar(xmax) && isfloat(xmax) && isreal(xmax))
    error('MATLAB:integral2:invalidXMax', 'XMAX must be a floating point scalar.');
end
if ~isa(ymin, 'function_handle') && ~(isscalar(ymin) && isfloat(ymin) && isreal(ymin))
    error('MATLAB:integral2:invalidYMin', 'YMIN must be a floating point scalar or a function handle.');
elseif ~isa(ymax, 'function_handle') && ~(isscalar(ymax) && isfloat(ymax) && isreal(ymax))
    error('MATLAB:integral2:invalidYMax', 'YMAX must be a floating point scalar or a function handle.');
end
if ~isa(ymin, 'function_handle')
    bottom = ymin;
    ymin = @(x) bottom + zeros(size(x));
end
if ~isa(ymax, 'function_handle')
    top = ymax;
    ymax = @(x) top + zeros(size(x));
end
infinite = isinf(xmin) || isinf(xmax);
if ~infinite
    middle = (xmin + xmax) / 2;
    infinite = isinf(ymin(middle)) || isinf(ymax(middle));
end
if strcmp(method, 'iterated') || (infinite && strcmp(method, 'auto'))
    inner = @(x) arrayfun(@(s) quadgk(@(y) fun(s + zeros(size(y)), y), ymin(s), ymax(s), 'AbsTol', abstol / 10, 'RelTol', reltol / 10), x);
    q = quadgk(inner, xmin, xmax, 'AbsTol', abstol, 'RelTol', reltol);
    return
end
q = tiled(fun, xmin, xmax, ymin, ymax, abstol, reltol);
end

function q = tiled(fun, a, b, ymin, ymax, abstol, reltol)
% Cosine substitutions weaken singularities on the edges; tiles of the angle square are split where their error is largest.
[p, wk, we] = rule();
[u, v] = meshgrid(p, p);
tiles = zeros(6, 0);
for i = 0:1
    for j = 0:1
        tiles(:, end+1) = measure([i; i + 1; j; j + 1] * pi / 2); %#ok<AGROW>
    end
end
count = 4;
while true
    q = sum(tiles(5, :));
    e = sum(tiles(6, :));
    if ~isfinite(q) || e <= max(abstol, reltol * abs(q)) || count > 4000
        if ~isfinite(q)
            warning('MATLAB:integral2:nonFiniteResult', 'Non-finite result. The integration was unsuccessful. Singularity likely.');
        elseif e > max(abstol, reltol * abs(q))
            warning('MATLAB:integral2:maxFunEvalsPass', 'Reached the maximum number of function evaluations (%d). The result passes the global error test.', count * 225);
        end
        return
    end
    [~, k] = max(tiles(6, :));
    t = tiles(1:4, k);
    tiles(:, k) = [];
    mx = (t(1) + t(2)) / 2;
    my = (t(3) + t(4)) / 2;
    tiles = [tiles, measure([t(1); mx; t(3); my]), measure([mx; t(2); t(3); my]), measure([t(1); mx; my; t(4)]), measure([mx; t(2); my; t(4)])]; %#ok<AGROW>
    count = count + 4;
end

    function tile = measure(t)
        hx = (t(2) - t(1)) / 2;
        hy = (t(4) - t(3)) / 2;
        s = (t(1) + t(2)) / 2 + hx * u;
        r = (t(3) + t(4)) / 2 + hy * v;
        x = (a + b) / 2 - (b - a) / 2 * cos(s);
        low = ymin(x);
        high = ymax(x);
        y = (low + high) / 2 - (high - low) / 2 .* cos(r);
        z = fun(x, y);
        if ~isequal(size(z), size(x))
            error('MATLAB:integral2:FxNotSameSizeAsX', 'Output of the function must be the same size as the inputs.');
        end
        z = z .* ((b - a) / 2 * sin(s)) .* ((high - low) / 2 .* sin(r));
        value = hx * hy * (wk * z * wk.');
        wrong = hx * hy * max(abs(we * z * wk.'), abs(wk * z * we.'));
        tile = [t; value; wrong];
    end
end

function [x, wk, we] = rule()
p = [0.2077849550078985, 0.4058451513773972, 0.5860872354676911, 0.7415311855993944, 0.8648644233597691, 0.9491079123427585, 0.9914553711208126];
x = [-fliplr(p), 0, p];
k = [0.2044329400752989, 0.1903505780647854, 0.1690047266392679, 0.1406532597159258, 0.1047900103222502, 0.06309209262997855, 0.02293532201052922];
wk = [fliplr(k), 0.2094821410847278, k];
g = [0, 0.3818300505051189, 0, 0.2797053914892767, 0, 0.1294849661688697, 0];
we = wk - [fliplr(g), 0.4179591836734694, g];
end
