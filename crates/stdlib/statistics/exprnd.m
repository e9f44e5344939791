function r = exprnd(varargin)
%EXPRND  Random numbers of the exponential distribution
%   r = exprnd(mu)
%   r = exprnd(mu, sz1, ..., szN)
%   r = exprnd(mu, [sz1 ... szN])
%   Example: size(exprnd(2, 2, 3)) % [2 3]
r = distributionrandom('exprnd', 'exponential', varargin);
end
