function p = normcdf(x, varargin)
%NORMCDF  The normal distribution up to x
%   p = normcdf(x, mu, sigma)
%   p = normcdf(x, mu, sigma, 'upper')
%   Example: normcdf(Inf, 0, 1) % 1
p = distributioncall('normcdf', 'cdf', 'normal', x, varargin);
end
