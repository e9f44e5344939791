function [vx, vy] = voronoi(x, y, varargin)
%VORONOI  Edges of the Voronoi diagram in the plane
%   [vx, vy] = voronoi(x, y)
%   [vx, vy] = voronoi(P)
%   Each column is an edge; edges without end are cut far outside the points.
%   Example: size(voronoi([0 1 0 1 0.5], [0 0 1 1 0.5])) % [2 8]
if nargin < 2 || ~isnumeric(y) || isempty(y)
    y = x(:, 2);
    x = x(:, 1);
end
x = x(:);
y = y(:);
if numel(x) ~= numel(y)
    error('MATLAB:voronoi:InputSizeMismatch', 'The coordinate vectors must have the same length.');
end
T = delaunay(x, y);
m = size(T, 1);
cx = zeros(m, 1); cy = cx;
for k = 1:m
    a = T(k, 1);
    E = [x(T(k, 2:3)) - x(a), y(T(k, 2:3)) - y(a)];
    c = E \ (sum(E.^2, 2) / 2);
    cx(k) = x(a) + c(1);
    cy(k) = y(a) + c(2);
end
edges = [T(:, [1 2]); T(:, [2 3]); T(:, [3 1])];
opposite = [T(:, 3); T(:, 1); T(:, 2)];
owner = [1:m, 1:m, 1:m]';
[edges, order] = sortrows(sort(edges, 2));
owner = owner(order);
opposite = opposite(order);
far = 2 * max(max(x) - min(x), max(y) - min(y));
vx = zeros(2, 0); vy = vx;
k = 1;
while k <= size(edges, 1)
    t = owner(k);
    if k < size(edges, 1) && isequal(edges(k, :), edges(k+1, :))
        u = owner(k+1);
        ends = [cx([t, u]), cy([t, u])];
        k = k + 2;
    else
        % The ray leaves at a right angle to the edge, away from its triangle.
        a = edges(k, 1); b = edges(k, 2); o = opposite(k);
        out = [y(b) - y(a), x(a) - x(b)];
        if out * [x(o) - x(a); y(o) - y(a)] > 0
            out = -out;
        end
        out = out / norm(out) * far;
        ends = [cx(t), cy(t); cx(t) + out(1), cy(t) + out(2)];
        k = k + 1;
    end
    if norm(ends(1, :) - ends(2, :)) > 1e-9 * far
        vx(:, end+1) = ends(:, 1); %#ok<AGROW>
        vy(:, end+1) = ends(:, 2); %#ok<AGROW>
    end
end
end
