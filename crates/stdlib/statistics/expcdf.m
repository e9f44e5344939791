function p = expcdf(x, varargin)
%EXPCDF  The exponential distribution up to x
%   p = expcdf(x, mu)
%   p = expcdf(x, mu, 'upper')
%   Example: expcdf(Inf, 2) % 1
p = distributioncall('expcdf', 'cdf', 'exponential', x, varargin);
end
