function [N, xedges, yedges, binX, binY] = histcounts2(x, y, varargin)
%HISTCOUNTS2  Counts of pairs in bins
%   N = histcounts2(X, Y, nbins)
%   N = histcounts2(X, Y, Xedges, Yedges)
%   [N, Xedges, Yedges, binX, binY] = histcounts2(X, Y, ..., 'Normalization', n)
%   Example: histcounts2([1 2 2], [1 1 2], [0 1.5 3], [0 1.5 3]) % [1 0; 1 1]
normalization = 'count';
xargs = {};
yargs = {};
if ~isempty(varargin) && isnumeric(varargin{1})
    if numel(varargin) > 1 && isnumeric(varargin{2})
        xargs = varargin(1);
        yargs = varargin(2);
        varargin(1:2) = [];
    else
        n = varargin{1};
        xargs = {n(1)};
        yargs = {n(end)};
        varargin(1) = [];
    end
end
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'normalization'
            normalization = lower(char(varargin{k + 1}));
        case 'xbinedges'
            xargs = varargin(k + 1);
        case 'ybinedges'
            yargs = varargin(k + 1);
        case 'numbins'
            n = varargin{k + 1};
            xargs = {n(1)};
            yargs = {n(end)};
        otherwise
            error('MATLAB:histcounts2:UnrecognizedStringChoice', 'Unrecognized option.');
    end
end
[~, xedges, binX] = histcounts(x, xargs{:});
[~, yedges, binY] = histcounts(y, yargs{:});
inside = binX > 0 & binY > 0;
binX(~inside) = 0;
binY(~inside) = 0;
N = accumarray([reshape(binX(inside), [], 1), reshape(binY(inside), [], 1)], 1, [numel(xedges) - 1, numel(yedges) - 1]);
area = diff(xedges(:)) * reshape(diff(yedges), 1, []);
switch normalization
    case 'count'
    case 'probability'
        N = N / numel(x);
    case 'countdensity'
        N = N ./ area;
    case 'pdf'
        N = N / numel(x) ./ area;
    case 'cumcount'
        N = cumsum(cumsum(N, 1), 2);
    case 'cdf'
        N = cumsum(cumsum(N / numel(x), 1), 2);
    otherwise
        error('MATLAB:histcounts2:UnrecognizedNormalization', 'Unrecognized normalization.');
end
end
