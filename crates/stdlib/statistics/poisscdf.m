function p = poisscdf(x, varargin)
%POISSCDF  The Poisson distribution up to x
%   p = poisscdf(x, lambda)
%   p = poisscdf(x, lambda, 'upper')
%   Example: poisscdf(Inf, 2) % 1
p = distributioncall('poisscdf', 'cdf', 'poisson', x, varargin);
end
