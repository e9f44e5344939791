function p = raylcdf(x, varargin)
%RAYLCDF  The Rayleigh distribution up to x
%   p = raylcdf(x, b)
%   p = raylcdf(x, b, 'upper')
%   Example: raylcdf(Inf, 2) % 1
p = distributioncall('raylcdf', 'cdf', 'rayleigh', x, varargin);
end
