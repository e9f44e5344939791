function x = betainv(p, varargin)
%BETAINV  Quantiles of the beta distribution
%   x = betainv(p, a, b)
%   Example: isnan(betainv(2, 2, 3)) % true
x = distributioncall('betainv', 'icdf', 'beta', p, varargin);
end
