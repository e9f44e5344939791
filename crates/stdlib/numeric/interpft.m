function y = interpft(x, n, dim)
%INTERPFT  Interpolation with the Fourier transform
%   y = interpft(X, n)
%   y = interpft(X, n, dim)
%   Example: round(interpft([0 1 0 -1], 8), 4) % [0 0.7071 1 0.7071 0 -0.7071 -1 -0.7071]
if nargin < 3
    dim = find(size(x) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
order = [dim, 1:dim-1, dim+1:ndims(x)];
x = permute(x, order);
dims = size(x);
m = dims(1);
x = reshape(x, m, []);
step = 1;
if n <= m
    step = floor(m / n) + 1;
    n = step * n;
end
a = fft(x, [], 1);
half = ceil((m + 1) / 2);
b = [a(1:half, :); zeros(n - m, size(x, 2)); a(half+1:m, :)];
if rem(m, 2) == 0
    b(half, :) = b(half, :) / 2;
    b(half + n - m, :) = b(half, :);
end
y = ifft(b, [], 1);
if isreal(x)
    y = real(y);
end
y = y * (n / m);
y = y(1:step:n, :);
dims(1) = size(y, 1);
y = ipermute(reshape(y, dims), order);
end
