function y = gampdf(x, varargin)
%GAMPDF  Density of the gamma distribution
%   y = gampdf(x, a, b)
%   Example: isnan(gampdf(NaN, 2, 1)) % true
y = distributioncall('gampdf', 'pdf', 'gamma', x, varargin);
end
