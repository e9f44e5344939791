function r = raylrnd(varargin)
%RAYLRND  Random numbers of the Rayleigh distribution
%   r = raylrnd(b)
%   r = raylrnd(b, sz1, ..., szN)
%   r = raylrnd(b, [sz1 ... szN])
%   Example: size(raylrnd(2, 2, 3)) % [2 3]
r = distributionrandom('raylrnd', 'rayleigh', varargin);
end
