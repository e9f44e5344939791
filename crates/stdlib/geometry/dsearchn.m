function [k, d] = dsearchn(X, varargin)
%DSEARCHN  Nearest points
%   k = dsearchn(X, XI)
%   k = dsearchn(X, T, XI)
%   k = dsearchn(X, T, XI, outval)
%   [k, d] = dsearchn(...)
%   Example: dsearchn([0 0; 1 1; 2 0], [0.9 0.8]) % 2
narginchk(2, 4);
if nargin == 2
    XI = varargin{1};
else
    T = varargin{1};
    XI = varargin{2};
end
if size(X, 2) ~= size(XI, 2)
    error('MATLAB:dsearchn:DimMismatch', 'The points must have the same number of coordinates.');
end
m = size(XI, 1);
k = zeros(m, 1);
d = zeros(m, 1);
for i = 1:m
    [least, k(i)] = min(sum((X - XI(i, :)).^2, 2));
    d(i) = sqrt(least);
end
if nargin == 4
    out = isnan(tsearchn(X, T, XI));
    k(out) = varargin{3};
    d(out) = varargin{3};
end
end
