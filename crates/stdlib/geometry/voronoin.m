function [V, C] = voronoin(X, options) %#ok<INUSD>
%VORONOIN  Voronoi diagram in any number of dimensions
%   [V, C] = voronoin(X)
%   [V, C] = voronoin(X, options)
%   V(1, :) is the point at infinity; C{k} names the corners of the cell of point k, in turn around it in the plane.
%   Example: voronoin([0 0; 1 0; 0 1; 1 1.00]) % [Inf Inf; 0.5 0.5]
narginchk(1, 2);
[n, d] = size(X);
T = delaunayn(X);
m = size(T, 1);
centers = zeros(m, d);
for k = 1:m
    corner = X(T(k, 1), :);
    E = X(T(k, 2:end), :) - corner;
    centers(k, :) = corner + (E \ (sum(E.^2, 2) / 2))';
end
% Simplices of one sphere share their center.
digits = 1e-9 * max(max(X, [], 1) - min(X, [], 1));
[~, first, which] = unique(round(centers / digits), 'rows');
V = [Inf(1, d); centers(first, :)];
rim = hullPoints(T);
C = cell(n, 1);
for p = 1:n
    k = unique(which(any(T == p, 2)) + 1);
    k = k(:)';
    if d == 2 && numel(k) > 1
        middle = mean(V(k, :), 1);
        [~, order] = sort(atan2(V(k, 2) - middle(2), V(k, 1) - middle(1)));
        k = k(order);
    end
    if rim(p)
        k = [1, k]; %#ok<AGROW>
    end
    C{p} = k;
end

    function on = hullPoints(T)
        faces = zeros(0, d);
        for j = 1:d+1
            faces = [faces; T(:, [1:j-1, j+1:d+1])]; %#ok<AGROW>
        end
        [faces, ~, group] = unique(sort(faces, 2), 'rows');
        counts = accumarray(group(:), 1);
        on = false(n, 1);
        on(reshape(faces(counts == 1, :), [], 1)) = true;
    end
end
