function r = poissrnd(varargin)
%POISSRND  Random numbers of the Poisson distribution
%   r = poissrnd(lambda)
%   r = poissrnd(lambda, sz1, ..., szN)
%   r = poissrnd(lambda, [sz1 ... szN])
%   Example: size(poissrnd(2, 2, 3)) % [2 3]
r = distributionrandom('poissrnd', 'poisson', varargin);
end
