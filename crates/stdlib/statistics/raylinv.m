function x = raylinv(p, varargin)
%RAYLINV  Quantiles of the Rayleigh distribution
%   x = raylinv(p, b)
%   Example: isnan(raylinv(2, 2)) % true
x = distributioncall('raylinv', 'icdf', 'rayleigh', p, varargin);
end
