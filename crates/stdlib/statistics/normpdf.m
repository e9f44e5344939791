function y = normpdf(x, varargin)
%NORMPDF  Density of the normal distribution
%   y = normpdf(x, mu, sigma)
%   Example: isnan(normpdf(NaN, 0, 1)) % true
y = distributioncall('normpdf', 'pdf', 'normal', x, varargin);
end
