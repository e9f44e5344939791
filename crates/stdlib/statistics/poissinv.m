function x = poissinv(p, varargin)
%POISSINV  Quantiles of the Poisson distribution
%   x = poissinv(p, lambda)
%   Example: isnan(poissinv(2, 2)) % true
x = distributioncall('poissinv', 'icdf', 'poisson', p, varargin);
end
