function p = binocdf(x, varargin)
%BINOCDF  The binomial distribution up to x
%   p = binocdf(x, n, p)
%   p = binocdf(x, n, p, 'upper')
%   Example: binocdf(Inf, 5, 0.5) % 1
p = distributioncall('binocdf', 'cdf', 'binomial', x, varargin);
end
