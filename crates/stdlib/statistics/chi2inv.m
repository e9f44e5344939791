function x = chi2inv(p, varargin)
%CHI2INV  Quantiles of the chi-square distribution
%   x = chi2inv(p, nu)
%   Example: isnan(chi2inv(2, 3)) % true
x = distributioncall('chi2inv', 'icdf', 'chi2', p, varargin);
end
