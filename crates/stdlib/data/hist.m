function [counts, centers] = hist(y, x)
%HIST  Counts of elements around bin centers
%   counts = hist(y)
%   counts = hist(y, nbins)
%   [counts, centers] = hist(y, xbins)
%   Example: hist([1 2 2 5], [1 2 5]) % [1 2 1]
if nargin < 2 || isempty(x)
    x = 10;
end
turned = isvector(y);
if turned
    y = y(:);
end
y = double(y);
if isscalar(x)
    low = min(y(isfinite(y)));
    high = max(y(isfinite(y)));
    if isempty(low)
        low = 0;
        high = 0;
    end
    if low == high
        low = low - floor(x / 2) - 0.5;
        high = high + ceil(x / 2) - 0.5;
    end
    width = (high - low) / x;
    inner = low + width * (1:x-1);
    centers = low + width * ((1:x) - 0.5);
else
    centers = reshape(x, 1, []);
    inner = (centers(1:end-1) + centers(2:end)) / 2;
end
n = numel(centers);
counts = zeros(n, size(y, 2));
for j = 1:size(y, 2)
    column = y(~isnan(y(:, j)), j);
    for i = 1:numel(column)
        % An element on a border belongs to the bin at its left.
        k = sum(inner < column(i)) + 1;
        counts(k, j) = counts(k, j) + 1;
    end
end
if turned
    counts = counts';
else
    centers = centers';
end
end
