function r = normrnd(varargin)
%NORMRND  Random numbers of the normal distribution
%   r = normrnd(mu, sigma)
%   r = normrnd(mu, sigma, sz1, ..., szN)
%   r = normrnd(mu, sigma, [sz1 ... szN])
%   Example: size(normrnd(0, 1, 2, 3)) % [2 3]
r = distributionrandom('normrnd', 'normal', varargin);
end
