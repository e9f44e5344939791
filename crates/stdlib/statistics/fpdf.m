function y = fpdf(x, varargin)
%FPDF  Density of the F distribution
%   y = fpdf(x, v1, v2)
%   Example: isnan(fpdf(NaN, 4, 5)) % true
y = distributioncall('fpdf', 'pdf', 'f', x, varargin);
end
