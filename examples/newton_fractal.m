% Newton's method in the complex plane: which root of z^3 = 1 does a start
% lead to? Drawn with letters, then counted. Also Mandelbrot's set.

roots3 = exp(2i * pi * (0:2) / 3);
rows = 21;
cols = 41;
[re, im] = meshgrid(linspace(-2, 2, cols), linspace(-1.5, 1.5, rows));
z = re + 1i * im;
steps = zeros(rows, cols);
for k = 1:40
    open = abs(z .^ 3 - 1) > 1e-9;
    z(open) = z(open) - (z(open) .^ 3 - 1) ./ (3 * z(open) .^ 2);
    steps(open) = steps(open) + 1;
end
which = zeros(rows, cols);
for k = 1:3
    which(abs(z - roots3(k)) < 1e-6) = k;
end
letters = '.abc';
for r = 1:4:rows
    fprintf('%s\n', letters(which(r, :) + 1));
end
fprintf('points per root: %s\n', mat2str(arrayfun(@(k) nnz(which == k), 1:3)));
fprintf('upper and lower half mirror each other: %d\n', nnz(which == 2) == nnz(which == 3));

% Mandelbrot
[x, y] = meshgrid(linspace(-2.2, 0.8, 61), linspace(-1.2, 1.2, 25));
c = x + 1i * y;
z = zeros(size(c));
count = zeros(size(c));
for k = 1:30
    inside = abs(z) <= 2;
    z(inside) = z(inside) .^ 2 + c(inside);
    count = count + inside;
end
shades = ' .:-=+*#%@';
index = min(numel(shades), 1 + floor(count / 31 * numel(shades)));
for r = 1:3:25
    fprintf('|%s|\n', shades(index(r, :)));
end
fprintf('points that never leave: %d of %d\n', nnz(count == 30), numel(count));
