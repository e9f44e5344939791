function p = poly(A)
%POLY  Polynomial with given roots, or characteristic polynomial
%   p = poly(r)
%   p = poly(A)
%   Example: poly([1 2]) % [1 -3 2]
[m, n] = size(A);
if m == n && m > 0 && n ~= 1
    r = eig(A);
elseif m == 1 || n == 1
    r = A;
elseif isempty(A)
    r = [];
else
    error('MATLAB:poly:InputSize', 'Argument must be a vector or a square matrix.');
end
r = r(isfinite(r));
p = [1, zeros(1, numel(r), 'like', r)];
for k = 1:numel(r)
    p(2:k+1) = p(2:k+1) - r(k) * p(1:k);
end
% Conjugate pairs of roots make a real polynomial.
up = r(imag(r) > 0);
down = r(imag(r) < 0);
if numel(up) == numel(down) && isequal(sort(up(:)), sort(conj(down(:))))
    p = real(p);
end
end
