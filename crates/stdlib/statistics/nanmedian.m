function y = nanmedian(X, varargin)
%NANMEDIAN  Median without NaN
%   y = nanmedian(X)
%   y = nanmedian(X, dim)
%   Example: nanmedian([1 NaN 3]) % 2
y = median(X, varargin{:}, 'omitnan');
end
