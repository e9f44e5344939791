function y = wblpdf(x, varargin)
%WBLPDF  Density of the Weibull distribution
%   y = wblpdf(x, a, b)
%   Example: isnan(wblpdf(NaN, 2, 3)) % true
y = distributioncall('wblpdf', 'pdf', 'weibull', x, varargin);
end
