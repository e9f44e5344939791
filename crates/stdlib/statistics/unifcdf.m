function p = unifcdf(x, varargin)
%UNIFCDF  The uniform distribution up to x
%   p = unifcdf(x, a, b)
%   p = unifcdf(x, a, b, 'upper')
%   Example: unifcdf(Inf, 0, 1) % 1
p = distributioncall('unifcdf', 'cdf', 'uniform', x, varargin);
end
