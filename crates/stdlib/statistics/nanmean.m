function y = nanmean(X, varargin)
%NANMEAN  Mean without NaN
%   y = nanmean(X)
%   y = nanmean(X, dim)
%   Example: nanmean([1 NaN 3]) % 2
y = mean(X, varargin{:}, 'omitnan');
end
