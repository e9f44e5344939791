function p = gamcdf(x, varargin)
%GAMCDF  The gamma distribution up to x
%   p = gamcdf(x, a, b)
%   p = gamcdf(x, a, b, 'upper')
%   Example: gamcdf(Inf, 2, 1) % 1
p = distributioncall('gamcdf', 'cdf', 'gamma', x, varargin);
end
