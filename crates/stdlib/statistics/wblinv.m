function x = wblinv(p, varargin)
%WBLINV  Quantiles of the Weibull distribution
%   x = wblinv(p, a, b)
%   Example: isnan(wblinv(2, 2, 3)) % true
x = distributioncall('wblinv', 'icdf', 'weibull', p, varargin);
end
