function p = betacdf(x, varargin)
%BETACDF  The beta distribution up to x
%   p = betacdf(x, a, b)
%   p = betacdf(x, a, b, 'upper')
%   Example: betacdf(Inf, 2, 3) % 1
p = distributioncall('betacdf', 'cdf', 'beta', x, varargin);
end
