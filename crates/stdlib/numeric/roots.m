function r = roots(c)
%ROOTS  Roots of a polynomial
%   r = roots(p)
%   Example: roots([1 -3 2]) % [2; 1]
if ~isvector(c) && ~isempty(c)
    error('MATLAB:roots:NonVectorInput', 'Input must be a vector.');
end
if ~all(isfinite(c))
    error('MATLAB:roots:NonFiniteInput', 'Input to ROOTS must not contain NaN or Inf.');
end
c = c(:).';
places = find(c);
r = zeros(0, 1, 'like', c);
if isempty(places)
    return
end
n = numel(c);
zeroRoots = n - places(end);
c = c(places(1):places(end));
% A tiny leading coefficient makes infinite companion entries: it goes.
d = c(2:end) ./ c(1);
while any(isinf(d))
    c = c(2:end);
    d = c(2:end) ./ c(1);
end
n = numel(c);
if n > 1
    A = diag(ones(1, n-2, 'like', c), -1);
    A(1, :) = -d;
    r = eig(A);
end
r = [r; zeros(zeroRoots, 1, 'like', c)];
end
