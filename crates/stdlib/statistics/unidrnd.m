function r = unidrnd(varargin)
%UNIDRND  Random numbers of the discrete uniform distribution
%   r = unidrnd(n)
%   r = unidrnd(n, sz1, ..., szN)
%   r = unidrnd(n, [sz1 ... szN])
%   Example: size(unidrnd(6, 2, 3)) % [2 3]
r = distributionrandom('unidrnd', 'unid', varargin);
end
