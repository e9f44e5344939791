function [B, I] = topkrows(X, k, varargin)
%TOPKROWS  First rows in sorted order, the largest first
%   B = topkrows(X, k)
%   B = topkrows(X, k, col)
%   [B, I] = topkrows(X, k, col, direction)
%   Example: topkrows([1 2; 3 4; 5 0], 2) % [5 0; 3 4]
if ~(isscalar(k) && k >= 0 && k == fix(k))
    error('MATLAB:topkrows:InvalidK', 'Number of rows must be a nonnegative integer scalar.');
end
col = 1:size(X, 2);
direction = 'descend';
if ~isempty(varargin) && isnumeric(varargin{1})
    col = varargin{1};
    varargin(1) = [];
    if any(col < 0)
        direction = {};
    end
end
if ~isempty(varargin) && ~strcmpi(char(string(varargin{1})), 'ComparisonMethod')
    direction = varargin{1};
    varargin(1) = [];
end
if isempty(direction)
    % The sign of a column number says the direction: negative descends.
    [B, I] = sortrows(X, col, varargin{:});
else
    [B, I] = sortrows(X, abs(col), direction, varargin{:});
end
k = min(k, size(X, 1));
B = B(1:k, :);
I = I(1:k);
end
