function r = frnd(varargin)
%FRND  Random numbers of the F distribution
%   r = frnd(v1, v2)
%   r = frnd(v1, v2, sz1, ..., szN)
%   r = frnd(v1, v2, [sz1 ... szN])
%   Example: size(frnd(4, 5, 2, 3)) % [2 3]
r = distributionrandom('frnd', 'f', varargin);
end
