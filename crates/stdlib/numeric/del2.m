function L = del2(U, varargin)
%DEL2  Discrete Laplacian
%   L = del2(U)
%   L = del2(U, h)
%   L = del2(U, hx, hy, ...)
%   Example: del2([1 4 9 16 25]) % [0.5 0.5 0.5 0.5 0.5]
nd = ndims(U);
if isvector(U)
    dims = find(size(U) ~= 1);
    nd = 1;
else
    dims = 1:nd;
end
L = zeros(size(U), 'like', U);
for k = 1:numel(dims)
    d = dims(k);
    h = 1;
    if isscalar(varargin)
        h = varargin{1};
    elseif ~isempty(varargin)
        which = k;
        if nd > 1 && k <= 2
            which = 3 - k;
        end
        h = varargin{which};
    end
    L = L + second(U, h, d);
end
L = L / (2 * nd);
if nd == 1
    L = L / 2;
end
end

function g = second(f, h, d)
order = [d, 1:d-1, d+1:ndims(f)];
f = permute(f, order);
dims = size(f);
n = dims(1);
f = reshape(f, n, []);
if isscalar(h)
    x = h * (1:n)';
else
    x = h(:);
end
g = zeros(size(f), 'like', f);
if n > 2
    step = diff(x);
    slope = diff(f) ./ step;
    g(2:n-1, :) = 2 * diff(slope) ./ (step(2:end) + step(1:end-1));
    if n > 3
        g(1, :) = g(2, :) + (g(2, :) - g(3, :)) * (step(1) / step(2));
        g(n, :) = g(n-1, :) + (g(n-1, :) - g(n-2, :)) * (step(n-1) / step(n-2));
    else
        g(1, :) = g(2, :);
        g(n, :) = g(2, :);
    end
end
g = ipermute(reshape(g, dims), order);
end
