function y = exppdf(x, varargin)
%EXPPDF  Density of the exponential distribution
%   y = exppdf(x, mu)
%   Example: isnan(exppdf(NaN, 2)) % true
y = distributioncall('exppdf', 'pdf', 'exponential', x, varargin);
end
