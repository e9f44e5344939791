function r = trnd(varargin)
%TRND  Random numbers of the Student's t distribution
%   r = trnd(nu)
%   r = trnd(nu, sz1, ..., szN)
%   r = trnd(nu, [sz1 ... szN])
%   Example: size(trnd(4, 2, 3)) % [2 3]
r = distributionrandom('trnd', 't', varargin);
end
