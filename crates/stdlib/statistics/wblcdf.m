function p = wblcdf(x, varargin)
%WBLCDF  The Weibull distribution up to x
%   p = wblcdf(x, a, b)
%   p = wblcdf(x, a, b, 'upper')
%   Example: wblcdf(Inf, 2, 3) % 1
p = distributioncall('wblcdf', 'cdf', 'weibull', x, varargin);
end
