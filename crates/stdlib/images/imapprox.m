function [Y, newmap] = imapprox(X, map, how, varargin)
%IMAPPROX  Indexed image with fewer colours
%   [Y, newmap] = imapprox(X, map, Q)
%   [Y, newmap] = imapprox(X, map, tol)
%   Y = imapprox(X, map, inmap)
%   [...] = imapprox(..., 'dither' or 'nodither')
%   Example: imapprox([1 2], [0 0 0; 1 1 1], [1 1 1; 0 0 0]) % uint8([1 0])
narginchk(3, 4);
[Y, newmap] = rgb2ind(ind2rgb(X, map), how, varargin{:});
end
