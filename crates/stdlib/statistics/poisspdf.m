function y = poisspdf(x, varargin)
%POISSPDF  Density of the Poisson distribution
%   y = poisspdf(x, lambda)
%   Example: isnan(poisspdf(NaN, 2)) % true
y = distributioncall('poisspdf', 'pdf', 'poisson', x, varargin);
end
