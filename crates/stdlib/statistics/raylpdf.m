function y = raylpdf(x, varargin)
%RAYLPDF  Density of the Rayleigh distribution
%   y = raylpdf(x, b)
%   Example: isnan(raylpdf(NaN, 2)) % true
y = distributioncall('raylpdf', 'pdf', 'rayleigh', x, varargin);
end
