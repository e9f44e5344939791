%% convhulln of a square names each side
K = convhulln([0 0; 1 0; 1 1; 0 1; 0.5 0.5]);
disp(sortrows(sort(K, 2)))
%>      1     2
%>      1     4
%>      2     3
%>      3     4

%% convhulln volume of a cube
[x, y, z] = ndgrid([0 2]);
[K, v] = convhulln([x(:) y(:) z(:)]);
fprintf('%d %d %.6f\n', size(K), v)
%> 12 3 8.000000

%% convhulln of an octahedron has outward facets
P = [eye(3); -eye(3)];
[K, v] = convhulln(P);
out = true;
for k = 1:size(K, 1)
    out = out && det(P(K(k, :), :)) > 0;
end
fprintf('%d %d %.6f\n', size(K, 1), out, v)
%> 8 1 1.333333

%% convhulln wants enough points
convhulln([0 0; 1 1])
%! MATLAB:convhulln:NotEnoughPtsConvhullErrId

%% convhulln wants points that are not in a line
convhulln([0 0; 1 1; 2 2; 3 3])
%! MATLAB:convhulln:EmptyConvhullErrId

%% convhull in space
[x, y, z] = ndgrid([0 1]);
[K, v] = convhull(x(:), y(:), z(:));
fprintf('%d %d %.4f\n', size(K), v)
%> 12 3 1.0000

%% delaunayn in the plane is delaunay
P = [0 0; 3 0; 0 2; 4 5; 1 1; 2 3];
disp(isequal(sortrows(sort(delaunayn(P), 2)), sortrows(sort(delaunay(P), 2))))
%>    1

%% delaunayn fills a grid in space
[x, y, z] = ndgrid(0:2, 0:1, 0:1);
P = [x(:) y(:) z(:)];
T = delaunayn(P);
v = 0;
for k = 1:size(T, 1)
    v = v + abs(det(P(T(k, 2:4), :) - P(T(k, 1), :))) / 6;
end
fprintf('%d %.6f\n', size(T, 2), v)
%> 4 2.000000

%% delaunayn of one simplex
disp(sort(delaunayn([0 0 0; 1 0 0; 0 1 0; 0 0 1])))
%>      1     2     3     4

%% delaunay in space
disp(size(delaunay([0 1 0 0], [0 0 1 0], [0 0 0 1])))
%>      1     4

%% tsearchn with barycentric coordinates
[t, P] = tsearchn([0 0; 1 0; 0 1; 1 1], [1 2 3; 2 4 3], [0.25 0.25; 0.75 0.5; 2 2]);
disp(t'), disp(P)
%>      1     2   NaN
%>
%>     0.5000    0.2500    0.2500
%>     0.5000    0.2500    0.2500
%>        NaN       NaN       NaN

%% tsearch keeps the shape
disp(tsearch([0 1 0 1], [0 0 1 1], [1 2 3; 2 4 3], [0.2 0.9; 5 0.1], [0.2 0.8; 5 0.1]))
%>      1     2
%>    NaN     1

%% dsearchn with distances
[k, d] = dsearchn([0 0; 1 1; 2 0], [0.9 0.8; 3 0]);
fprintf('%d %.4f\n', [k'; d'])
%> 2 0.2236
%> 3 1.0000

%% dsearchn with a value outside of the hull
X = [0 0; 1 0; 0 1]; T = [1 2 3];
disp(dsearchn(X, T, [0.1 0.1; 5 5], -1)')
%>      1    -1

%% griddatan of a plane
X = [0 0; 1 0; 0 1; 1 1; 0.5 0.2]; y = 1 + 2*X(:, 1) - X(:, 2);
fprintf('%.6f ', griddatan(X, y, [0.3 0.4; 0.9 0.1; 3 3]))
%> 1.200000 2.700000 NaN 

%% griddatan nearest
X = [0 0; 1 0; 0 1]; y = [10; 20; 30];
disp(griddatan(X, y, [0.1 0.1; 0.1 0.8], 'nearest')')
%>     10    30

%% griddata in space
[x, y, z] = ndgrid([0 1]);
fprintf('%.4f\n', griddata(x(:), y(:), z(:), x(:) + 2*y(:) + 3*z(:), 0.5, 0.25, 0.5))
%> 2.5000

%% griddata gives the grid back
[xq, yq, vq] = griddata([0 1 0 1], [0 0 1 1], [0 1 1 2], [0.5 1], [0; 0.5]);
disp(xq), disp(vq)
%>     0.5000    1.0000
%>     0.5000    1.0000
%>
%>     0.5000    1.0000
%>     1.0000    1.5000

%% voronoin around the middle
[V, C] = voronoin([0 0; 2 0; -2 0; 0 2; 0 -2]);
disp(V(1, :)), disp(size(V)), disp(sortrows(V(C{1}, :)))
%>    Inf   Inf
%>
%>      5     2
%>
%>     -1    -1
%>     -1     1
%>      1    -1
%>      1     1

%% voronoin cells without end begin at infinity
[~, C] = voronoin([0 0; 2 0; -2 0; 0 2; 0 -2]);
disp([any(C{1} == 1), any(C{2} == 1)])
%>    0   1

%% voronoi edges of five points
[vx, vy] = voronoi([0 2 -2 0 0], [0 0 0 2 -2]);
finite = all(abs(vx) <= 1 & abs(vy) <= 1, 1);
disp([size(vx), sum(finite)])
%>      2     8     4
