function y = nanstd(X, varargin)
%NANSTD  Standard deviation without NaN
%   y = nanstd(X)
%   y = nanstd(X, flag)
%   y = nanstd(X, flag, dim)
%   Example: nanstd([1 NaN 3], 1) % 1
y = std(X, varargin{:}, 'omitnan');
end
