function x = geoinv(p, varargin)
%GEOINV  Quantiles of the geometric distribution
%   x = geoinv(p, p)
%   Example: isnan(geoinv(2, 0.5)) % true
x = distributioncall('geoinv', 'icdf', 'geometric', p, varargin);
end
