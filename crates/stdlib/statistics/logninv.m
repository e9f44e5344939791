function x = logninv(p, varargin)
%LOGNINV  Quantiles of the lognormal distribution
%   x = logninv(p, mu, sigma)
%   Example: isnan(logninv(2, 0, 1)) % true
x = distributioncall('logninv', 'icdf', 'lognormal', p, varargin);
end
