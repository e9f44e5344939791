function y = tpdf(x, varargin)
%TPDF  Density of the Student's t distribution
%   y = tpdf(x, nu)
%   Example: isnan(tpdf(NaN, 4)) % true
y = distributioncall('tpdf', 'pdf', 't', x, varargin);
end
