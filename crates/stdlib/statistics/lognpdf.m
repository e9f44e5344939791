function y = lognpdf(x, varargin)
%LOGNPDF  Density of the lognormal distribution
%   y = lognpdf(x, mu, sigma)
%   Example: isnan(lognpdf(NaN, 0, 1)) % true
y = distributioncall('lognpdf', 'pdf', 'lognormal', x, varargin);
end
