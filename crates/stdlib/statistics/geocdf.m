function p = geocdf(x, varargin)
%GEOCDF  The geometric distribution up to x
%   p = geocdf(x, p)
%   p = geocdf(x, p, 'upper')
%   Example: geocdf(Inf, 0.5) % 1
p = distributioncall('geocdf', 'cdf', 'geometric', x, varargin);
end
