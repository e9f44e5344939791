function x = norminv(p, varargin)
%NORMINV  Quantiles of the normal distribution
%   x = norminv(p, mu, sigma)
%   Example: isnan(norminv(2, 0, 1)) % true
x = distributioncall('norminv', 'icdf', 'normal', p, varargin);
end
