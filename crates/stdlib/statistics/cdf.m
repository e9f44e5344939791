function p = cdf(name, x, varargin)
%CDF  Distribution up to x, by the name of the distribution
%   p = cdf(name, x, A)
%   p = cdf(name, x, A, B)
%   p = cdf(..., 'upper')
%   Example: cdf('Normal', 0, 0, 1) % 0.5
narginchk(2, Inf);
p = distributioncall('cdf', 'cdf', name, x, varargin);
end
