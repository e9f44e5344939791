function T = delaunayn(X, options) %#ok<INUSD>
%DELAUNAYN  Delaunay triangulation in any number of dimensions
%   T = delaunayn(X)
%   T = delaunayn(X, options)
%   Each row of T names the corners of one simplex. The options of Qhull have no effect.
%   Example: size(delaunayn([0 0; 1 0; 0 1; 1 1.1])) % [2 3]
narginchk(1, 2);
if ~isnumeric(X) || ~ismatrix(X)
    error('MATLAB:delaunayn:NonNumericInput', 'Points must be given as a numeric matrix.');
end
[~, d] = size(X);
[P, first] = unique(double(X), 'rows', 'first');
n = size(P, 1);
if n < d + 1
    error('MATLAB:delaunayn:NotEnoughPtsErrId', 'Not enough unique points specified.');
end
if n == d + 1
    T = first(1:n)';
    if abs(det(P(2:end, :) - P(1, :))) <= 1e-14 * max(abs(P(:)))^d
        error('MATLAB:delaunayn:EmptyDelaunayErrId', 'Error computing the Delaunay triangulation. The points may be coplanar or collinear.');
    end
    return
end
P = P - mean(P, 1);
P = P / max(abs(P(:)));
if rank(P - P(1, :), 1e-10) < d
    error('MATLAB:delaunayn:EmptyDelaunayErrId', 'Error computing the Delaunay triangulation. The points may be coplanar or collinear.');
end
% Lifted to a paraboloid, the lower side of the hull is the triangulation.
lifted = [P, sum(P.^2, 2)];
if rank(lifted - lifted(1, :), 1e-10) <= d
    % All points lie on one sphere: a point below joins the facets of the other side.
    lifted = [lifted; zeros(1, d), -10];
    K = convhulln(lifted);
    K = K(~any(K == n + 1, 2), :);
else
    K = convhulln(lifted);
end
keep = false(size(K, 1), 1);
for k = 1:size(K, 1)
    E = lifted(K(k, 2:end), :) - lifted(K(k, 1), :);
    volume = det(E(:, 1:d));
    % The last coordinate of the outward normal says which side a facet is on.
    s = det(lifted(K(k, :), :) - [zeros(1, d), 100]);
    if abs(volume) > 1e-12 && size(lifted, 1) == n
        keep(k) = lowerSide(lifted, K(k, :), d);
    else
        keep(k) = abs(volume) > 1e-12 && s ~= 0;
    end
end
T = reshape(first(K(keep, :)), [], d + 1);
end

function tf = lowerSide(L, f, d)
% Below the facet, nothing: the points lie above its plane.
A = [L(f, 1:d), ones(d + 1, 1)];
c = A \ L(f, d+1);
above = L(:, d+1) - [L(:, 1:d), ones(size(L, 1), 1)] * c;
tf = sum(above) > 0;
end
