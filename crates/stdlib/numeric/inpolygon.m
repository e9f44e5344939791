function [in, on] = inpolygon(xq, yq, xv, yv)
%INPOLYGON  Points inside or on the edge of a polygon
%   in = inpolygon(xq, yq, xv, yv)
%   [in, on] = inpolygon(xq, yq, xv, yv)
%   Example: inpolygon([0.5 2], [0.5 0.5], [0 1 1 0], [0 0 1 1]) % [true false]
if ~isequal(size(xq), size(yq))
    error('MATLAB:inpolygon:QuerySizeMismatch', 'Query point coordinates must have the same size.');
end
if numel(xv) ~= numel(yv)
    error('MATLAB:inpolygon:PolygonVecDef', 'The polygon must be defined by vectors of the same length.');
end
xv = xv(:);
yv = yv(:);
winding = zeros(size(xq));
on = false(size(xq));
scale = max([1; abs(xv); abs(yv)]);
start = 1;
n = numel(xv);
% NaN separates contours; each is closed on its own.
ends = [find(isnan(xv) | isnan(yv)); n + 1];
for e = ends'
    members = start:e-1;
    start = e + 1;
    m = numel(members);
    for k = 1:m
        i = members(k);
        j = members(mod(k, m) + 1);
        x1 = xv(i); y1 = yv(i); x2 = xv(j); y2 = yv(j);
        side = (x2 - x1) * (yq - y1) - (xq - x1) * (y2 - y1);
        tol = 3 * eps(scale) * max(1, max(abs(x2 - x1), abs(y2 - y1)));
        near = abs(side) <= tol & xq >= min(x1, x2) & xq <= max(x1, x2) & yq >= min(y1, y2) & yq <= max(y1, y2);
        on = on | near;
        crosses = (y1 <= yq) ~= (y2 <= yq);
        up = y2 > y1;
        winding = winding + (crosses & ((side > 0) == up));
    end
end
in = mod(winding, 2) == 1 | on;
end
