function r = wblrnd(varargin)
%WBLRND  Random numbers of the Weibull distribution
%   r = wblrnd(a, b)
%   r = wblrnd(a, b, sz1, ..., szN)
%   r = wblrnd(a, b, [sz1 ... szN])
%   Example: size(wblrnd(2, 3, 2, 3)) % [2 3]
r = distributionrandom('wblrnd', 'weibull', varargin);
end
