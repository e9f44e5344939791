function [c, lags] = xcorr(x, varargin)
%XCORR  Cross correlation
%   c = xcorr(x, y)
%   c = xcorr(x)
%   c = xcorr(..., maxlag)
%   c = xcorr(..., scaleopt)
%   [c, lags] = xcorr(...)
%   scaleopt: 'none', 'biased', 'unbiased', 'normalized' or 'coeff'
%   Example: round(xcorr([1 2 3]), 10) % [3 8 14 8 3]
[c, lags] = correlate('xcorr', x, varargin);
end
