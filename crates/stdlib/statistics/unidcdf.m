function p = unidcdf(x, varargin)
%UNIDCDF  The discrete uniform distribution up to x
%   p = unidcdf(x, n)
%   p = unidcdf(x, n, 'upper')
%   Example: unidcdf(Inf, 6) % 1
p = distributioncall('unidcdf', 'cdf', 'unid', x, varargin);
end
