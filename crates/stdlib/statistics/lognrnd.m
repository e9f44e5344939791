function r = lognrnd(varargin)
%LOGNRND  Random numbers of the lognormal distribution
%   r = lognrnd(mu, sigma)
%   r = lognrnd(mu, sigma, sz1, ..., szN)
%   r = lognrnd(mu, sigma, [sz1 ... szN])
%   Example: size(lognrnd(0, 1, 2, 3)) % [2 3]
r = distributionrandom('lognrnd', 'lognormal', varargin);
end
