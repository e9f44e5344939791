function y = unifpdf(x, varargin)
%UNIFPDF  Density of the uniform distribution
%   y = unifpdf(x, a, b)
%   Example: isnan(unifpdf(NaN, 0, 1)) % true
y = distributioncall('unifpdf', 'pdf', 'uniform', x, varargin);
end
