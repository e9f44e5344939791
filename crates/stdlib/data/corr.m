function [rho, pval] = corr(x, varargin)
%CORR  Correlation of the columns of two matrices
%   rho = corr(X)
%   rho = corr(X, Y)
%   [rho, pval] = corr(X, Y, 'Type', type)
%   Example: corr([1; 2; 3], [2; 4; 7]) % 5/sqrt(25 + 1/3)
y = x;
if ~isempty(varargin) && isnumeric(varargin{1})
    y = varargin{1};
    varargin(1) = [];
end
type = 'pearson';
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'type'
            type = lower(char(varargin{k + 1}));
        case {'rows', 'tail'}
        otherwise
            error('stats:corr:BadParameter', 'Unknown parameter name.');
    end
end
if size(x, 1) ~= size(y, 1)
    error('stats:corr:InputSizeMismatch', 'X and Y must have the same number of rows.');
end
n = size(x, 1);
switch type
    case 'kendall'
        rho = zeros(size(x, 2), size(y, 2));
        for i = 1:size(x, 2)
            for j = 1:size(y, 2)
                a = sign(x(:, i) - x(:, i)');
                b = sign(y(:, j) - y(:, j)');
                rho(i, j) = sum(a .* b, 'all') / sqrt(sum(abs(a), 'all') * sum(abs(b), 'all'));
            end
        end
    case {'pearson', 'spearman'}
        if strcmp(type, 'spearman')
            x = ranked(x);
            y = ranked(y);
        end
        dx = x - mean(x, 1);
        dy = y - mean(y, 1);
        rho = (dx' * dy) ./ (sqrt(sum(abs(dx) .^ 2, 1))' * sqrt(sum(abs(dy) .^ 2, 1)));
        rho = sign(rho) .* min(abs(rho), 1);
    otherwise
        error('stats:corr:UnknownType', 'Unknown type of correlation.');
end
if nargout > 1
    t = rho .* sqrt((n - 2) ./ (1 - rho .^ 2));
    pval = betainc((n - 2) ./ (n - 2 + t .^ 2), (n - 2) / 2, 0.5);
end
end

function r = ranked(x)
r = zeros(size(x));
for j = 1:size(x, 2)
    r(:, j) = tiedrank(x(:, j));
end
end
