function r = random(name, varargin)
%RANDOM  Random numbers of a distribution by its name
%   r = random(name, A)
%   r = random(name, A, B)
%   r = random(name, A, B, sz1, ..., szN)
%   r = random(name, A, B, [sz1 ... szN])
%   Example: size(random('Normal', 0, 1, [2 3])) % [2 3]
narginchk(2, Inf);
r = distributionrandom('random', name, varargin);
end
