function x = expinv(p, varargin)
%EXPINV  Quantiles of the exponential distribution
%   x = expinv(p, mu)
%   Example: isnan(expinv(2, 2)) % true
x = distributioncall('expinv', 'icdf', 'exponential', p, varargin);
end
