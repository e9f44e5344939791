function q = dblquad(fun, xmin, xmax, ymin, ymax, tol, method, varargin)
%DBLQUAD  Double integral over a rectangle
%   q = dblquad(fun, xmin, xmax, ymin, ymax)
%   q = dblquad(fun, xmin, xmax, ymin, ymax, tol, method)
%   Example: round(dblquad(@(x, y) x .* y, 0, 1, 0, 2), 6) % 1
if nargin < 6 || isempty(tol)
    tol = 1e-6;
end
if nargin < 7 || isempty(method)
    method = @quad;
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
inner = @(y) arrayfun(@(s) method(@(x) fun(x, s, varargin{:}), xmin, xmax, tol, []), y);
q = method(inner, ymin, ymax, tol, []);
end
