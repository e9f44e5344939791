function varargout = gradient(f, varargin)
%GRADIENT  Numerical gradient
%   FX = gradient(F)
%   [FX, FY, ...] = gradient(F)
%   [...] = gradient(F, h)
%   [...] = gradient(F, hx, hy, ...)
%   Example: gradient([1 4 9 16]) % [3 4 6 7]
if isvector(f) && ~isscalar(f)
    dims = find(size(f) ~= 1);
    count = 1;
else
    count = max(ndims(f), 2);
    dims = 1:count;
end
if numel(varargin) > 1 && numel(varargin) ~= count
    error('MATLAB:gradient:InvalidInputs', 'Number of spacings must be 1 or the number of dimensions.');
end
outputs = max(nargout, 1);
if outputs > count
    error('MATLAB:maxlhs', 'Too many output arguments.');
end
varargout = cell(1, outputs);
for k = 1:outputs
    d = dims(k);
    if count > 1 && k <= 2
        d = 3 - k;
    end
    h = 1;
    if isscalar(varargin)
        h = varargin{1};
    elseif ~isempty(varargin)
        h = varargin{k};
    end
    varargout{k} = along(f, h, d);
end
end

function g = along(f, h, d)
order = [d, 1:d-1, d+1:ndims(f)];
f = permute(f, order);
dims = size(f);
n = dims(1);
f = reshape(f, n, []);
if isscalar(h)
    x = h * (1:n)';
else
    x = h(:);
    if numel(x) ~= n
        error('MATLAB:gradient:InvalidGridSpacing', 'Spacing vector must have the length of the dimension.');
    end
end
g = zeros(size(f), 'like', f);
if n > 1
    g(1, :) = (f(2, :) - f(1, :)) / (x(2) - x(1));
    g(n, :) = (f(n, :) - f(n-1, :)) / (x(n) - x(n-1));
end
if n > 2
    g(2:n-1, :) = (f(3:n, :) - f(1:n-2, :)) ./ (x(3:n) - x(1:n-2));
end
g = ipermute(reshape(g, dims), order);
end
