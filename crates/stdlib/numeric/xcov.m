function [c, lags] = xcov(x, varargin)
%XCOV  Cross covariance
%   c = xcov(x, y)
%   c = xcov(x)
%   c = xcov(..., maxlag)
%   c = xcov(..., scaleopt)
%   [c, lags] = xcov(...)
%   scaleopt: 'none', 'biased', 'unbiased', 'normalized' or 'coeff'
%   Example: round(xcov([1 2 3]), 10) % [-1 0 2 0 -1]
if isvector(x)
    x = x - mean(x);
else
    x = x - mean(x, 1);
end
if ~isempty(varargin) && isnumeric(varargin{1}) && ~isscalar(varargin{1})
    varargin{1} = varargin{1} - mean(varargin{1});
end
[c, lags] = correlate('xcov', x, varargin);
end
