function [t, P] = tsearchn(X, T, XI)
%TSEARCHN  Simplices that hold given points
%   t = tsearchn(X, T, XI)
%   [t, P] = tsearchn(X, T, XI)
%   t is NaN outside; P holds the barycentric coordinates.
%   Example: tsearchn([0 0; 1 0; 0 1], [1 2 3], [0.2 0.2]) % 1
narginchk(3, 3);
d = size(X, 2);
if size(T, 2) ~= d + 1
    error('MATLAB:tsearchn:DimMismatch', 'The simplices must have one corner more than the points have coordinates.');
end
if size(XI, 2) ~= d
    error('MATLAB:tsearchn:DimMismatch', 'The points must have the same number of coordinates.');
end
m = size(XI, 1);
t = NaN(m, 1);
P = NaN(m, d + 1);
tol = -1e-12;
for k = 1:size(T, 1)
    open = find(isnan(t));
    if isempty(open)
        break
    end
    corner = X(T(k, d+1), :);
    E = X(T(k, 1:d), :) - corner;
    if rcond(E) < eps
        continue
    end
    w = (XI(open, :) - corner) / E;
    w = [w, 1 - sum(w, 2)]; %#ok<AGROW>
    in = all(w >= tol, 2);
    t(open(in)) = k;
    P(open(in), :) = w(in, :);
end
end
