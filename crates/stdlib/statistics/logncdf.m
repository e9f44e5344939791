function p = logncdf(x, varargin)
%LOGNCDF  The lognormal distribution up to x
%   p = logncdf(x, mu, sigma)
%   p = logncdf(x, mu, sigma, 'upper')
%   Example: logncdf(Inf, 0, 1) % 1
p = distributioncall('logncdf', 'cdf', 'lognormal', x, varargin);
end
