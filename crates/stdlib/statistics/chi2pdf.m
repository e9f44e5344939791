function y = chi2pdf(x, varargin)
%CHI2PDF  Density of the chi-square distribution
%   y = chi2pdf(x, nu)
%   Example: isnan(chi2pdf(NaN, 3)) % true
y = distributioncall('chi2pdf', 'pdf', 'chi2', x, varargin);
end
