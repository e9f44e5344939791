function Q = trapz(x, y, dim)
%TRAPZ  Integral by trapezoids
%   Q = trapz(Y)
%   Q = trapz(X, Y)
%   Q = trapz(X, Y, dim)
%   Example: trapz([1 4 9]) % 9
given = nargin == 3;
if given && ~(isscalar(dim) && isnumeric(dim) && dim >= 1 && dim == fix(dim))
    error('MATLAB:getdimarg:dimensionMustBePositiveInteger', 'Dimension argument must be a positive integer scalar within indexing range.');
end
if nargin == 1
    y = x;
    x = [];
elseif nargin == 2 && isscalar(y) && ~isscalar(x)
    % trapz(Y, dim)
    dim = y;
    y = x;
    x = [];
    given = true;
end
if given
    order = [dim, setdiff(1:max(ndims(y), dim), dim)];
    y = permute(y, order);
else
    if isequal(size(y), [0 0])
        Q = zeros(1, 1, 'like', y);
        return
    end
    dim = find(size(y) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
    order = [dim, setdiff(1:ndims(y), dim)];
    y = permute(y, order);
end
m = size(y, 1);
sz = size(y);
n = prod(sz(2:end));
y = reshape(y, m, n);
if isempty(x)
    h = ones(max(m - 1, 0), 1);
elseif isscalar(x)
    h = repmat(x, max(m - 1, 0), 1);
elseif isvector(x)
    if numel(x) ~= m
        error('MATLAB:trapz:LengthXmismatchY', 'Point spacing must be a scalar specifying uniform spacing or a vector of x-coordinates for each data point.');
    end
    h = diff(x(:));
else
    h = reshape(diff(permute(x, order), 1, 1), max(m - 1, 0), n);
end
Q = sum(h .* (y(1:m-1, :) + y(2:m, :)) / 2, 1);
sz(1) = 1;
Q = ipermute(reshape(Q, sz), order);
end
