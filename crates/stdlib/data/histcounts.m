function [N, edges, bin] = histcounts(X, varargin)
%HISTCOUNTS  Counts of elements in bins
%   N = histcounts(X)
%   N = histcounts(X, nbins)
%   N = histcounts(X, edges)
%   [N, edges, bin] = histcounts(X, ..., Name, Value, ...)
%   Example: histcounts([1 1 2 3], [0 1.5 2.5 3.5]) % [2 1 1]
edges = [];
nbins = [];
width = [];
limits = [];
method = 'auto';
normalization = 'count';
if ~isempty(varargin) && (isnumeric(varargin{1}) || islogical(varargin{1}))
    v = varargin{1};
    varargin(1) = [];
    if isscalar(v)
        nbins = v;
    else
        edges = v;
    end
end
for k = 1:2:numel(varargin)
    if k == numel(varargin)
        error('MATLAB:histcounts:ArgNameValueMismatch', 'Name-value arguments must come in pairs.');
    end
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'numbins'
            nbins = value;
        case 'binedges'
            edges = value;
        case 'binwidth'
            width = value;
        case 'binlimits'
            limits = value;
        case 'binmethod'
            method = lower(char(value));
        case 'normalization'
            normalization = lower(char(value));
        otherwise
            error('MATLAB:histcounts:UnrecognizedStringChoice', 'Unrecognized option.');
    end
end
if ~isempty(nbins) && ~(isscalar(nbins) && nbins > 0 && nbins == fix(nbins))
    error('MATLAB:histcounts:expectedPositive', 'Expected number of bins to be a positive integer.');
end
if ~isempty(edges) && ~issorted(edges)
    error('MATLAB:histcounts:expectedNondecreasing', 'Expected bin edges to be nondecreasing.');
end
x = double(X(:))';
if ~isempty(limits)
    x(x < limits(1) | x > limits(2)) = NaN;
end
finite = x(isfinite(x));
if isempty(edges)
    if isempty(limits)
        low = min(finite);
        high = max(finite);
    else
        low = limits(1);
        high = limits(2);
    end
    hard = ~isempty(limits);
    if ~isempty(nbins)
        edges = binEdges(low, high, nbins, [], hard);
    elseif ~isempty(width)
        edges = widthEdges(low, high, width, hard);
    else
        edges = ruleEdges(finite, low, high, method, hard, isinteger(X) || islogical(X));
    end
end
edges = double(reshape(edges, 1, []));
[~, bin] = histc(double(X(:)), edges);
last = numel(edges) - 1;
bin(bin == last + 1) = last;
if ~isempty(limits)
    bin(isnan(x(:))) = 0;
end
N = zeros(1, last);
for k = bin(bin > 0)'
    N(k) = N(k) + 1;
end
bin = reshape(bin, size(X));
total = sum(N);
switch normalization
    case 'count'
    case 'probability'
        N = N / numel(X);
    case 'percentage'
        N = 100 * N / numel(X);
    case 'countdensity'
        N = N ./ diff(edges);
    case 'pdf'
        N = N / numel(X) ./ diff(edges);
    case 'cumcount'
        N = cumsum(N);
    case 'cdf'
        N = cumsum(N / numel(X));
    otherwise
        error('MATLAB:histcounts:UnrecognizedNormalization', 'Unrecognized normalization.');
end
end

function edges = binEdges(low, high, nbins, width, hard)
% Round edges around the data: the width is rounded to a nice number where the limits are free.
if isempty(low)
    low = 0;
    high = 1;
end
if hard
    edges = linspace(low, high, nbins + 1);
    return
end
span = high - low;
scale = max(abs([low, high]));
if isempty(nbins)
    raw = width;
else
    raw = max(span / nbins, eps(scale));
end
if span > max(sqrt(eps(scale)), realmin)
    power = 10 ^ floor(log10(raw));
    relative = raw / power;
    if isempty(nbins)
        if relative < 1.5
            nice = power;
        elseif relative < 2.5
            nice = 2 * power;
        elseif relative < 4
            nice = 3 * power;
        elseif relative < 7.5
            nice = 5 * power;
        else
            nice = 10 * power;
        end
        left = min(nice * floor(low / nice), low);
        n = max(1, ceil((high - left) / nice));
        right = max(left + n * nice, high);
        edges = [left, left + (1:n-1) * nice, right];
        return
    end
    % Keep the number of bins: the left edge is a multiple of a rounded width, the width as round as can be.
    start = power * floor(relative);
    left = min(start * floor(low / start), low);
    if nbins > 1
        lower = (high - left) / nbins;
        upper = (high - left) / (nbins - 1);
        finest = 10 ^ floor(log10(upper - lower));
        w = finest * ceil(lower / finest);
    else
        right = left + start;
        edges = [left, max(right, high)];
        return
    end
    right = max(left + nbins * w, high);
    edges = [left, left + (1:nbins-1) * w, right];
else
    if isempty(nbins)
        nbins = 1;
    end
    % All data alike: bins of one unit, or wide enough to be told apart.
    reach = max(1, ceil(nbins * eps(scale)));
    left = floor(2 * (low - reach / 4)) / 2;
    right = ceil(2 * (high + reach / 4)) / 2;
    edges = [left, left + (1:nbins-1) * ((right - left) / nbins), right];
end
end

function edges = widthEdges(low, high, width, hard)
if isempty(low)
    edges = [0, width];
    return
end
if hard
    edges = low:width:high;
    if edges(end) < high || isscalar(edges)
        edges(end + 1) = high;
    end
    return
end
left = width * floor(low / width);
n = max(1, ceil((high - left) / width));
if left + n * width <= high && n * width + left == high && high == low
    n = n + 1;
end
edges = left + (0:n) * width;
end

function edges = ruleEdges(x, low, high, method, hard, whole)
if isempty(x)
    edges = [0 1];
    return
end
span = high - low;
n = numel(x);
isWhole = whole || all(x == fix(x));
if strcmp(method, 'auto')
    if isWhole && span <= 50 && high <= flintmax / 2 && low >= -flintmax / 2
        method = 'integers';
    else
        method = 'scott';
    end
end
switch method
    case 'integers'
        edges = round(low) - 0.5:1:round(high) + 0.5;
        if hard
            edges = [low, edges(edges > low & edges < high), high];
        end
        return
    case 'scott'
        width = 3.5 * std(x) / n ^ (1 / 3);
    case 'fd'
        width = 2 * iqr(x) / n ^ (1 / 3);
        if width == 0
            width = 3.5 * std(x) / n ^ (1 / 3);
        end
    case 'sturges'
        edges = binEdges(low, high, ceil(log2(n) + 1), [], hard);
        return
    case 'sqrt'
        edges = binEdges(low, high, max(ceil(sqrt(n)), 1), [], hard);
        return
    otherwise
        error('MATLAB:histcounts:UnrecognizedStringChoice', 'Unrecognized bin method.');
end
if hard
    edges = binEdges(low, high, max(1, ceil(span / width)), [], true);
else
    edges = binEdges(low, high, [], width, false);
end
end
