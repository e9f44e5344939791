function r = betarnd(varargin)
%BETARND  Random numbers of the beta distribution
%   r = betarnd(a, b)
%   r = betarnd(a, b, sz1, ..., szN)
%   r = betarnd(a, b, [sz1 ... szN])
%   Example: size(betarnd(2, 3, 2, 3)) % [2 3]
r = distributionrandom('betarnd', 'beta', varargin);
end
