function y = unidpdf(x, varargin)
%UNIDPDF  Density of the discrete uniform distribution
%   y = unidpdf(x, n)
%   Example: isnan(unidpdf(NaN, 6)) % true
y = distributioncall('unidpdf', 'pdf', 'unid', x, varargin);
end
