function r = unifrnd(varargin)
%UNIFRND  Random numbers of the uniform distribution
%   r = unifrnd(a, b)
%   r = unifrnd(a, b, sz1, ..., szN)
%   r = unifrnd(a, b, [sz1 ... szN])
%   Example: size(unifrnd(0, 1, 2, 3)) % [2 3]
r = distributionrandom('unifrnd', 'uniform', varargin);
end
