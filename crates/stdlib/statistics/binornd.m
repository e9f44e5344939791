function r = binornd(varargin)
%BINORND  Random numbers of the binomial distribution
%   r = binornd(n, p)
%   r = binornd(n, p, sz1, ..., szN)
%   r = binornd(n, p, [sz1 ... szN])
%   Example: size(binornd(5, 0.5, 2, 3)) % [2 3]
r = distributionrandom('binornd', 'binomial', varargin);
end
