function r = geornd(varargin)
%GEORND  Random numbers of the geometric distribution
%   r = geornd(p)
%   r = geornd(p, sz1, ..., szN)
%   r = geornd(p, [sz1 ... szN])
%   Example: size(geornd(0.5, 2, 3)) % [2 3]
r = distributionrandom('geornd', 'geometric', varargin);
end
