function x = gaminv(p, varargin)
%GAMINV  Quantiles of the gamma distribution
%   x = gaminv(p, a, b)
%   Example: isnan(gaminv(2, 2, 1)) % true
x = distributioncall('gaminv', 'icdf', 'gamma', p, varargin);
end
