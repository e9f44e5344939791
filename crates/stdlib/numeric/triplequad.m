function q = triplequad(fun, xmin, xmax, ymin, ymax, zmin, zmax, tol, method, varargin)
%TRIPLEQUAD  Triple integral over a box
%   q = triplequad(fun, xmin, xmax, ymin, ymax, zmin, zmax)
%   q = triplequad(fun, xmin, xmax, ymin, ymax, zmin, zmax, tol, method)
%   Example: round(triplequad(@(x, y, z) x + y + z, 0, 1, 0, 1, 0, 1), 6) % 1.5
if nargin < 8 || isempty(tol)
    tol = 1e-6;
end
if nargin < 9 || isempty(method)
    method = @quad;
end
slice = @(z) arrayfun(@(s) dblquad(@(x, y) fun(x, y, s, varargin{:}), xmin, xmax, ymin, ymax, tol, method), z);
q = method(slice, zmin, zmax, tol, []);
end
