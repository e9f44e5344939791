function p = chi2cdf(x, varargin)
%CHI2CDF  The chi-square distribution up to x
%   p = chi2cdf(x, nu)
%   p = chi2cdf(x, nu, 'upper')
%   Example: chi2cdf(Inf, 3) % 1
p = distributioncall('chi2cdf', 'cdf', 'chi2', x, varargin);
end
