function Q = cumtrapz(x, y, dim)
%CUMTRAPZ  Cumulative integral by trapezoids
%   Q = cumtrapz(Y)
%   Q = cumtrapz(X, Y)
%   Q = cumtrapz(X, Y, dim)
%   Example: cumtrapz([1 4 9]) % [0 2.5 9]
given = nargin == 3;
if given && ~(isscalar(dim) && isnumeric(dim) && dim >= 1 && dim == fix(dim))
    error('MATLAB:getdimarg:dimensionMustBePositiveInteger', 'Dimension argument must be a positive integer scalar within indexing range.');
end
if nargin == 1
    y = x;
    x = [];
elseif nargin == 2 && isscalar(y) && ~isscalar(x)
    % cumtrapz(Y, dim)
    dim = y;
    y = x;
    x = [];
    given = true;
end
if isempty(y)
    Q = zeros(size(y), 'like', y);
    return
end
if ~given
    dim = find(size(y) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
order = [dim, setdiff(1:max(ndims(y), dim), dim)];
y = permute(y, order);
sz = size(y);
m = sz(1);
n = prod(sz(2:end));
y = reshape(y, m, n);
if isempty(x)
    h = ones(m - 1, 1);
elseif isscalar(x)
    h = repmat(x, m - 1, 1);
elseif isvector(x)
    if numel(x) ~= m
        error('MATLAB:cumtrapz:LengthXmismatchY', 'Point spacing must be a scalar specifying uniform spacing or a vector of x-coordinates for each data point.');
    end
    h = diff(x(:));
else
    h = reshape(diff(permute(x, order), 1, 1), m - 1, n);
end
steps = h .* (y(1:m-1, :) + y(2:m, :)) / 2;
Q = [zeros(1, n, 'like', y); cumsum(steps, 1)];
Q = ipermute(reshape(Q, sz), order);
end
