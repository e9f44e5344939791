function [K, v] = convhulln(P, options) %#ok<INUSD>
%CONVHULLN  Convex hull in any number of dimensions
%   K = convhulln(P)
%   K = convhulln(P, options)
%   [K, v] = convhulln(...)
%   Each row of K names the points of one facet; v is the volume. The options of Qhull have no effect.
%   Example: size(convhulln([0 0; 1 0; 0 1; 0.2 0.2])) % [3 2]
narginchk(1, 2);
if ~isnumeric(P) || ~ismatrix(P)
    error('MATLAB:convhulln:NonNumericInput', 'Points must be given as a numeric matrix.');
end
[n, d] = size(P);
if any(~isfinite(P(:)))
    error('MATLAB:convhulln:NonFiniteInput', 'Points must be finite.');
end
if d < 2
    error('MATLAB:convhulln:TooFewDims', 'Points must have at least two coordinates.');
end
if n <= d
    error('MATLAB:convhulln:NotEnoughPtsConvhullErrId', 'Error computing the convex hull. Not enough unique points specified.');
end
P = double(P);
P = P - mean(P, 1);
scale = max(abs(P(:)));
if scale == 0
    scale = 1;
end
P = P / scale;
start = simplex(P);
if isempty(start)
    error('MATLAB:convhulln:EmptyConvhullErrId', 'Error computing the convex hull. The points may be coplanar or collinear.');
end
inside = mean(P(start, :), 1);
K = nchoosek(start, d);
[N, off] = planes(P, K, inside);
tol = 1e-12;
for p = setdiff(1:n, start)
    seen = N * P(p, :)' - off > tol;
    if ~any(seen)
        continue
    end
    % Ridges of one visible facet only are the horizon; with the point they make the new facets.
    bad = K(seen, :);
    ridges = zeros(0, d - 1);
    for j = 1:d
        ridges = [ridges; bad(:, [1:j-1, j+1:d])]; %#ok<AGROW>
    end
    [ridges, ~, group] = unique(sort(ridges, 2), 'rows');
    counts = accumarray(group(:), 1);
    rim = ridges(counts == 1, :);
    fresh = [rim, repmat(p, size(rim, 1), 1)];
    [M, offM] = planes(P, fresh, inside);
    K = [K(~seen, :); fresh];
    N = [N(~seen, :); M];
    off = [off(~seen); offM];
end
[K, v] = oriented(P, K, inside);
v = v * scale^d;
end

function start = simplex(P)
% Points as far as possible from the span of those before.
[n, d] = size(P);
[~, first] = min(P(:, 1));
start = first;
R = P - P(first, :);
for k = 1:d
    [far, p] = max(sum(R.^2, 2));
    if sqrt(far) < 1e-10
        start = [];
        return
    end
    start(end+1) = p; %#ok<AGROW>
    u = R(p, :) / sqrt(far);
    R = R - (R * u') * u;
end
if n < d + 1
    start = [];
end
end

function [N, off] = planes(P, K, inside)
[m, d] = size(K);
A = P(K(:, 1), :);
switch d
    case 2
        e = P(K(:, 2), :) - A;
        N = [e(:, 2), -e(:, 1)];
    case 3
        N = cross(P(K(:, 2), :) - A, P(K(:, 3), :) - A, 2);
    otherwise
        N = zeros(m, d);
        for k = 1:m
            E = P(K(k, 2:d), :) - P(K(k, 1), :);
            for j = 1:d
                N(k, j) = (-1)^(j+1) * det(E(:, [1:j-1, j+1:d]));
            end
        end
end
len = sqrt(sum(N.^2, 2));
len(len == 0) = 1;
N = N ./ len;
off = sum(N .* A, 2);
flip = off < N * inside';
N(flip, :) = -N(flip, :);
off(flip) = -off(flip);
end

function [K, v] = oriented(P, K, inside)
% The corners of a facet turn to the left when looked at from outside, so that each simplex to the middle has positive volume.
[m, d] = size(K);
v = 0;
for k = 1:m
    s = det(P(K(k, :), :) - inside);
    if s < 0
        K(k, [1, 2]) = K(k, [2, 1]);
    end
    v = v + abs(s);
end
v = v / factorial(d);
end
