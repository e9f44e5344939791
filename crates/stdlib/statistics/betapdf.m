function y = betapdf(x, varargin)
%BETAPDF  Density of the beta distribution
%   y = betapdf(x, a, b)
%   Example: isnan(betapdf(NaN, 2, 3)) % true
y = distributioncall('betapdf', 'pdf', 'beta', x, varargin);
end
