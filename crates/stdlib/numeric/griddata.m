function varargout = griddata(x, y, v, xq, yq, method, varargin)
%GRIDDATA  Interpolate scattered data in the plane or in space
%   vq = griddata(x, y, v, xq, yq)
%   vq = griddata(x, y, v, xq, yq, method)
%   vq = griddata(x, y, z, v, xq, yq, zq)
%   vq = griddata(x, y, z, v, xq, yq, zq, method)
%   [xq, yq, vq] = griddata(...)
%   Example: griddata([0 1 0 1], [0 0 1 1], [0 1 1 2], 0.5, 0.25) % 0.75
if nargin > 6 && isnumeric(method)
    % Here v, xq, yq, method and the next are z, v and the three coordinates wanted.
    P = [x(:), y(:), v(:)];
    varargout{1} = reshape(griddatan(P, xq(:), [yq(:), method(:), varargin{1}(:)], varargin{2:end}), size(yq));
    return
end
if nargin < 6
    method = 'linear';
end
if isrow(xq) && iscolumn(yq) && ~isscalar(xq) && ~isscalar(yq) || iscolumn(xq) && isrow(yq) && ~isscalar(xq) && ~isscalar(yq)
    [xq, yq] = meshgrid(xq, yq);
end
vq = inPlane(x(:), y(:), v(:), xq, yq, method);
if nargout < 2
    varargout = {vq};
else
    varargout = {xq, yq, vq};
end
end

function vq = inPlane(x, y, v, xq, yq, method)
vq = NaN(size(xq));
if strcmpi(method, 'nearest')
    for k = 1:numel(xq)
        [~, i] = min((x - xq(k)).^2 + (y - yq(k)).^2);
        vq(k) = v(i);
    end
    return
end
if strcmpi(method, 'v4')
    vq = biharmonic(x, y, v, xq, yq);
    return
end
if ~any(strcmpi(method, {'linear', 'natural', 'cubic'}))
    error('MATLAB:griddata:UnknownMethod', 'Unknown method.');
end
T = delaunay(x, y);
for t = 1:size(T, 1)
    a = T(t, 1); b = T(t, 2); c = T(t, 3);
    d = (x(b) - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (y(b) - y(a));
    if d == 0
        continue
    end
    s = ((xq - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (yq - y(a))) / d;
    u = ((x(b) - x(a)) * (yq - y(a)) - (xq - x(a)) * (y(b) - y(a))) / d;
    tol = -1e-12;
    k = s >= tol & u >= tol & s + u <= 1 - tol;
    vq(k) = v(a) + s(k) * (v(b) - v(a)) + u(k) * (v(c) - v(a));
end
end

function vq = biharmonic(x, y, v, xq, yq)
z = x + 1i * y;
g = green(abs(z - z.'));
w = g \ v;
vq = zeros(size(xq));
for k = 1:numel(xq)
    vq(k) = green(abs(xq(k) + 1i * yq(k) - z.')) * w;
end
end

function g = green(d)
g = zeros(size(d));
k = d > 0;
g(k) = d(k).^2 .* (log(d(k)) - 1);
end
