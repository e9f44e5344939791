function [k, a] = convhull(x, y, varargin)
%CONVHULL  Convex hull of points in the plane
%   k = convhull(x, y)
%   k = convhull(P)
%   k = convhull(x, y, z)
%   k = convhull(..., 'Simplify', tf)
%   [k, av] = convhull(...)
%   Example: convhull([0 1 1 0 0.5], [0 0 1 1 0.5]) % [1; 2; 3; 4; 1]
if nargin > 2 && isnumeric(varargin{1})
    [k, a] = convhulln([x(:), y(:), varargin{1}(:)]);
    return
end
if nargin < 2 || ischar(y) || isstring(y)
    if size(x, 2) == 3
        [k, a] = convhulln(x);
        return
    end
    if size(x, 2) ~= 2
        error('MATLAB:convhull:NonNumericInput', 'Points must be given as a matrix of two or three columns.');
    end
    y = x(:, 2);
    x = x(:, 1);
end
x = x(:);
y = y(:);
if numel(x) ~= numel(y)
    error('MATLAB:convhull:IncompatiblePoints', 'The coordinate vectors must have the same length.');
end
if numel(x) < 3
    error('MATLAB:convhull:NotEnoughPtsConvhullErrId', 'Error computing the convex hull. Not enough unique points specified.');
end
[~, order] = sortrows([x y]);
lower = chain(order, x, y);
upper = chain(order(end:-1:1), x, y);
k = [lower(1:end-1); upper(1:end-1)];
if numel(k) < 3
    error('MATLAB:convhull:EmptyConvhull2DErrId', 'Error computing the convex hull. The points may be collinear.');
end
% The walk starts at the point of the smallest index.
[~, first] = min(k);
k = [k(first:end); k(1:first-1); k(first)];
a = polyarea(x(k), y(k));
end

function c = chain(order, x, y)
c = zeros(numel(order), 1);
n = 0;
for p = order'
    while n >= 2 && (x(c(n)) - x(c(n-1))) * (y(p) - y(c(n-1))) - (y(c(n)) - y(c(n-1))) * (x(p) - x(c(n-1))) <= 0
        n = n - 1;
    end
    n = n + 1;
    c(n) = p;
end
c = c(1:n);
end
