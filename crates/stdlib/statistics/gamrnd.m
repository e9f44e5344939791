function r = gamrnd(varargin)
%GAMRND  Random numbers of the gamma distribution
%   r = gamrnd(a, b)
%   r = gamrnd(a, b, sz1, ..., szN)
%   r = gamrnd(a, b, [sz1 ... szN])
%   Example: size(gamrnd(2, 1, 2, 3)) % [2 3]
r = distributionrandom('gamrnd', 'gamma', varargin);
end
