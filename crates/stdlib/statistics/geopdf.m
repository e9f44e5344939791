function y = geopdf(x, varargin)
%GEOPDF  Density of the geometric distribution
%   y = geopdf(x, p)
%   Example: isnan(geopdf(NaN, 0.5)) % true
y = distributioncall('geopdf', 'pdf', 'geometric', x, varargin);
end
