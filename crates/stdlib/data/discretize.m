function [Y, E] = discretize(X, edges, varargin)
%DISCRETIZE  Bins of elements
%   Y = discretize(X, edges)
%   [Y, E] = discretize(X, N)
%   Y = discretize(X, edges, values)
%   Y = discretize(X, edges, values, 'IncludedEdge', side)
%   Example: discretize([1 3 9], [0 2 4]) % [1 2 NaN]
values = [];
side = 'left';
while ~isempty(varargin)
    v = varargin{1};
    if (ischar(v) || (isstring(v) && isscalar(v))) && strcmpi(v, 'IncludedEdge')
        side = lower(char(varargin{2}));
        varargin(1:2) = [];
    else
        values = v;
        varargin(1) = [];
    end
end
if isscalar(edges)
    [~, edges] = histcounts(X, edges);
end
if numel(edges) < 2 || ~issorted(edges)
    error('MATLAB:discretize:InvalidEdges', 'Bin edges must be a nondecreasing vector of at least two elements.');
end
E = edges;
n = numel(edges) - 1;
x = double(X);
edges = double(edges);
switch side
    case 'left'
        [~, bin] = histc(x(:), edges(:)');
        bin(bin == n + 1) = n;
    case 'right'
        [~, bin] = histc(-x(:), -flip(edges(:)'));
        bin(bin == n + 1) = n;
        bin(bin > 0) = n + 1 - bin(bin > 0);
    otherwise
        error('MATLAB:discretize:InvalidIncludedEdge', '''IncludedEdge'' must be ''left'' or ''right''.');
end
bin = reshape(bin, size(X));
if isempty(values)
    Y = bin;
    Y(bin == 0) = NaN;
    return
end
if numel(values) ~= n
    error('MATLAB:discretize:InvalidValues', 'Number of values must be the number of bins.');
end
if iscell(values)
    Y = repmat({''}, size(X));
elseif isstring(values)
    Y = repmat(string(missing), size(X));
elseif isinteger(values)
    Y = zeros(size(X), 'like', values);
else
    Y = NaN(size(X), 'like', values);
end
Y(bin > 0) = values(bin(bin > 0));
end
