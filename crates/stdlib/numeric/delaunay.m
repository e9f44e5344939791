function T = delaunay(x, y, z)
%DELAUNAY  Delaunay triangulation of points in the plane or in space
%   T = delaunay(x, y)
%   T = delaunay(x, y, z)
%   T = delaunay(P)
%   Example: size(delaunay([0 1 0 1], [0 0 1 1.5])) % [2 3]
if nargin == 3
    T = delaunayn([x(:), y(:), z(:)]);
    return
end
if nargin < 2
    if size(x, 2) == 3
        T = delaunayn(x);
        return
    end
    y = x(:, 2);
    x = x(:, 1);
end
x = double(x(:));
y = double(y(:));
if numel(x) ~= numel(y)
    error('MATLAB:delaunay:InputSizeMismatch', 'The coordinate vectors must have the same length.');
end
n = numel(x);
if n < 3
    error('MATLAB:delaunay:NotEnoughPtsErrId', 'Not enough unique points specified.');
end
% Bowyer-Watson: a big triangle around everything, points come one by one, triangles whose circle holds the point make room.
cx = (min(x) + max(x)) / 2;
cy = (min(y) + max(y)) / 2;
r = 1e4 * max([max(x) - min(x), max(y) - min(y), eps]);
px = [x; cx - 2*r; cx + 2*r; cx];
py = [y; cy - r; cy - r; cy + 2*r];
T = [n+1, n+2, n+3];
[~, order] = sortrows([x y]);
last = 0;
for p = order'
    if last > 0 && x(p) == x(last) && y(p) == y(last)
        continue
    end
    last = p;
    ax = px(T(:, 1)) - x(p); ay = py(T(:, 1)) - y(p);
    bx = px(T(:, 2)) - x(p); by = py(T(:, 2)) - y(p);
    cx = px(T(:, 3)) - x(p); cy = py(T(:, 3)) - y(p);
    if size(T, 1) == 1
        ax = ax(:); bx = bx(:); cx = cx(:); ay = ay(:); by = by(:); cy = cy(:);
    end
    inside = (ax.^2 + ay.^2) .* (bx .* cy - cx .* by) - (bx.^2 + by.^2) .* (ax .* cy - cx .* ay) + (cx.^2 + cy.^2) .* (ax .* by - bx .* ay) > 0;
    bad = T(inside, :);
    edges = [bad(:, [1 2]); bad(:, [2 3]); bad(:, [3 1])];
    % Edges of one bad triangle only bound the hole.
    [~, first, group] = unique(sort(edges, 2), 'rows');
    counts = accumarray(group(:), 1);
    rim = edges(first(counts == 1), :);
    T = [T(~inside, :); rim, repmat(p, size(rim, 1), 1)]; %#ok<AGROW>
end
T = T(all(T <= n, 2), :);
if isempty(T)
    error('MATLAB:delaunay:EmptyDelaunay2DErrId', 'Error computing the Delaunay triangulation. The points may be collinear.');
end
end
