function [tf, step] = isuniform(X)
%ISUNIFORM  Whether a vector has even steps
%   tf = isuniform(X)
%   [tf, step] = isuniform(X)
%   Example: isuniform(0:0.1:1) % true
narginchk(1, 1);
tf = false;
step = NaN;
if ~isvector(X) || numel(X) < 2 || ~isnumeric(X) || ~isreal(X)
    return
end
d = double(X(:));
n = numel(d);
even = (d(n) - d(1)) / (n - 1);
if ~isfinite(even)
    return
end
wanted = d(1) + even * (0:n-1)';
tol = 4 * eps(max(abs(d([1, n]))));
if isa(X, 'single')
    tol = double(4 * eps(max(abs(X))));
end
tf = even ~= 0 && all(abs(d - wanted) <= tol);
if tf
    step = even;
    if isa(X, 'single'), step = single(step); end
end
end
