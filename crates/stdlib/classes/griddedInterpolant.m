classdef griddedInterpolant
%GRIDDEDINTERPOLANT  Interpolation of data on a grid
%   F = griddedInterpolant(x, v)
%   F = griddedInterpolant(X1, ..., Xn, V)
%   F = griddedInterpolant({x1, ..., xn}, V)
%   F = griddedInterpolant(V)
%   F = griddedInterpolant(..., Method, ExtrapolationMethod)
%   vq = F(xq), F(xq1, ..., xqn), F(Xq) with one point a row, or F({xq1, ..., xqn}) for a grid.
    properties
        GridVectors = {}
        Values = []
        Method = 'linear'
        ExtrapolationMethod = 'linear'
    end
    methods
        function F = griddedInterpolant(varargin)
            if nargin == 0
                return
            end
            [F.GridVectors, F.Values, F.Method, F.ExtrapolationMethod] = parts(varargin);
        end

        function varargout = subsref(F, s)
            if strcmp(s(1).type, '()')
                varargout{1} = evaluated(F.GridVectors, F.Values, F.Method, F.ExtrapolationMethod, s(1).subs);
                if numel(s) > 1
                    varargout{1} = subsref(varargout{1}, s(2:end));
                end
            else
                [varargout{1:max(nargout, 1)}] = builtin('subsref', F, s);
            end
        end
    end
end

function [grid, V, method, beyond] = parts(args)
words = cellfun(@(a) ischar(a) || isstring(a), args);
named = args(words);
args = args(~words);
methods = {'linear', 'nearest', 'next', 'previous', 'pchip', 'cubic', 'spline', 'makima'};
method = 'linear';
if ~isempty(named), method = validatestring(named{1}, methods, 'griddedInterpolant'); end
beyond = method;
if numel(named) > 1, beyond = validatestring(named{2}, [methods, {'none', 'boundary'}], 'griddedInterpolant'); end
if isempty(args)
    error('MATLAB:griddedInterpolant:BadInputs', 'Sample values are missing.');
end
V = args{end};
if isscalar(args)
    if isvector(V)
        grid = {1:numel(V)};
    else
        grid = arrayfun(@(n) 1:n, size(V), 'UniformOutput', false);
    end
elseif iscell(args{1})
    grid = args{1};
elseif numel(args) == 2
    grid = args(1);
else
    grid = cell(1, numel(args) - 1);
    for k = 1:numel(grid)
        at = repmat({1}, 1, numel(grid));
        at{k} = ':';
        grid{k} = args{k}(at{:});
    end
end
grid = cellfun(@(g) double(g(:)'), grid, 'UniformOutput', false);
d = numel(grid);
for k = 1:d
    if any(diff(grid{k}) <= 0)
        error('MATLAB:griddedInterpolant:NonMonotonicCompVecsErrId', 'Grid vectors must be strictly monotonically increasing.');
    end
    wanted = size(V, k);
    if d == 1 && isvector(V), wanted = numel(V); end
    if numel(grid{k}) ~= wanted
        error('MATLAB:griddedInterpolant:CompVecValueMismatchErrId', 'The lengths of the grid vectors must match the sizes of the values.');
    end
end
end

function v = evaluated(grid, V, method, beyond, query)
d = numel(grid);
if isscalar(query) && iscell(query{1})
    query = query{1};
    if d == 1
        shape = size(query{1});
    else
        [query{1:d}] = ndgrid(query{:});
        shape = size(query{1});
    end
elseif isscalar(query) && d > 1
    P = query{1};
    query = num2cell(P, 1);
    shape = [size(P, 1), 1];
else
    shape = size(query{1});
end
if numel(query) ~= d
    error('MATLAB:griddedInterpolant:InvalidNumQueryCoords', 'There must be one coordinate for each dimension of the grid.');
end
query = cellfun(@(q) double(q(:)), query, 'UniformOutput', false);
outside = false(numel(query{1}), 1);
for k = 1:d
    out = query{k} < grid{k}(1) | query{k} > grid{k}(end);
    outside = outside | out;
    if strcmp(beyond, 'boundary') || strcmp(beyond, 'nearest') && ~strcmp(method, 'nearest')
        query{k} = min(max(query{k}, grid{k}(1)), grid{k}(end));
    end
end
rule = method;
v = inside(grid, V, rule, query);
if any(outside) && ~any(strcmp(beyond, {method, 'none', 'boundary', 'nearest'}))
    part = inside(grid, V, beyond, cellfun(@(q) q(outside), query, 'UniformOutput', false));
    v(outside, :) = part;
end
if strcmp(beyond, 'none')
    v(outside, :) = NaN;
end
if size(v, 2) == 1
    v = reshape(v, shape);
end
end

function v = inside(grid, V, method, query)
d = numel(grid);
if d == 1
    if isvector(V), V = V(:); end
    v = interp1(grid{1}(:), V, query{1}, method, 'extrap');
    return
end
if ~any(strcmp(method, {'linear', 'nearest'}))
    shape = cell(1, d);
    [shape{:}] = ndgrid(grid{:});
    v = interpn(shape{:}, V, query{:}, method);
    v = v(:);
    return
end
% The cell of each point, and how far into it the point lies.
n = numel(query{1});
low = zeros(n, d);
part = zeros(n, d);
for k = 1:d
    g = grid{k};
    i = discretize(min(max(query{k}, g(1)), g(end)), g);
    i(isnan(i)) = 1;
    low(:, k) = i;
    part(:, k) = (query{k} - reshape(g(i), [], 1)) ./ reshape(g(i + 1) - g(i), [], 1);
end
if strcmp(method, 'nearest')
    part = double(part >= 0.5);
    part(isnan(query{1}), :) = NaN;
end
step = cumprod([1, size(V)]);
v = zeros(n, 1);
for corner = 0:2^d - 1
    bit = bitget(corner, 1:d);
    weight = prod(bit .* part + (1 - bit) .* (1 - part), 2);
    at = 1 + (low - 1 + bit) * step(1:d)';
    v = v + weight .* reshape(double(V(at)), [], 1);
end
end
