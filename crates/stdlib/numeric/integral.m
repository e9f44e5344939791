function q = integral(fun, xmin, xmax, varargin)
%INTEGRAL  Numerical integration
%   q = integral(fun, xmin, xmax)
%   q = integral(fun, xmin, xmax, Name, Value)
%   Example: round(integral(@(x) x.^2, 0, 3), 8) % 9
if nargin < 3
    error('MATLAB:narginchk:notEnoughInputs', 'Not enough input arguments.');
end
if ~isa(fun, 'function_handle')
    error('MATLAB:integral:funArgNotHandle', 'First input argument must be a function handle.');
end
if ~(isscalar(xmin) && isfloat(xmin) && isscalar(xmax) && isfloat(xmax))
    error('MATLAB:integral:invalidEndpoint', 'Limits of integration must be double or single scalars.');
end
abstol = 1e-10;
reltol = 1e-6;
waypoints = [];
arrays = false;
if mod(numel(varargin), 2) ~= 0
    error('MATLAB:InputParser:ParamMissingValue', 'No value was given for ''%s''. Name-value pair arguments require a name followed by a value.', char(varargin{end}));
end
for k = 1:2:numel(varargin)
    value = varargin{k+1};
    switch lower(char(varargin{k}))
        case 'abstol'
            abstol = value;
        case 'reltol'
            reltol = value;
        case 'waypoints'
            waypoints = value;
        case 'arrayvalued'
            arrays = logical(value);
        otherwise
            error('MATLAB:InputParser:UnmatchedParameter', '''%s'' is not a recognized parameter. For a list of valid name-value pair arguments, see the documentation for this function.', char(varargin{k}));
    end
end
checktolerance('integral', 'AbsTol', abstol);
checktolerance('integral', 'RelTol', reltol);
if ~arrays
    q = quadgk(fun, xmin, xmax, 'AbsTol', abstol, 'RelTol', reltol, 'Waypoints', waypoints, 'MaxIntervalCount', 16384);
    return
end
q = arrayValued(fun, xmin, xmax, abstol, reltol, waypoints);
end

function q = arrayValued(fun, a, b, abstol, reltol, waypoints)
sign = 1;
if b < a
    [a, b] = deal(b, a);
    sign = -1;
end
if isinf(a) && isinf(b)
    g = @(t) fun(t / (1 - t^2)) * ((1 + t^2) / (1 - t^2)^2);
    edges = [-1 1];
elseif isinf(b)
    g = @(t) fun(a + (t / (1 - t))^2) * (2 * (t / (1 - t)) / (1 - t)^2);
    edges = [0 1];
elseif isinf(a)
    g = @(t) fun(b - (t / (1 + t))^2) * (-2 * (t / (1 + t)) / (1 + t)^2);
    edges = [-1 0];
elseif isempty(waypoints)
    g = @(t) fun((b - a) / 4 * t * (3 - t^2) + (b + a) / 2) * (0.75 * (b - a) * (1 - t^2));
    edges = [-1 1];
else
    g = fun;
    edges = unique([a, waypoints(waypoints > a & waypoints < b), b]);
end
stack = [edges(1:end-1); edges(2:end)];
whole = sum(stack(2, :) - stack(1, :));
q = 0;
count = 0;
while ~isempty(stack)
    piece = stack(:, end);
    stack(:, end) = [];
    [part, wrong] = kronrod(g, piece(1), piece(2));
    count = count + 1;
    size = norm(part(:), Inf) + norm(q(:), Inf);
    share = (piece(2) - piece(1)) / whole;
    if norm(wrong(:), Inf) <= max(abstol, reltol * size) * share || piece(2) - piece(1) < 1e-12 * whole || count > 5000 || ~all(isfinite(part(:)))
        q = q + part;
    else
        m = (piece(1) + piece(2)) / 2;
        stack = [stack, [m; piece(2)], [piece(1); m]]; %#ok<AGROW>
    end
end
q = sign * q;
end

function [q, e] = kronrod(f, a, b)
p = [0.2077849550078985, 0.4058451513773972, 0.5860872354676911, 0.7415311855993944, 0.8648644233597691, 0.9491079123427585, 0.9914553711208126];
k = [0.2044329400752989, 0.1903505780647854, 0.1690047266392679, 0.1406532597159258, 0.1047900103222502, 0.06309209262997855, 0.02293532201052922];
g = [0, 0.3818300505051189, 0, 0.2797053914892767, 0, 0.1294849661688697, 0];
h = (b - a) / 2;
m = (a + b) / 2;
y = f(m);
q = 0.2094821410847278 * y;
e = (0.2094821410847278 - 0.4179591836734694) * y;
for i = 1:7
    y = f(m - h * p(i)) + f(m + h * p(i));
    q = q + k(i) * y;
    e = e + (k(i) - g(i)) * y;
end
q = h * q;
e = h * e;
end
