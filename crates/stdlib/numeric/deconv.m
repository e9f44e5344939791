function [q, r] = deconv(y, h, varargin)
%DECONV  Deconvolution, division of polynomials
%   [x, r] = deconv(y, h)
%   Example: deconv([1 0 -1], [1 1]) % [1 -1]
if ~isvector(y) || ~isvector(h)
    error('MATLAB:deconv:AorBNotVector', 'A and B must be vectors.');
end
if h(1) == 0
    error('MATLAB:deconv:ZeroCoef1', 'First coefficient of A must be non-zero.');
end
n = numel(y);
m = numel(h);
if m > n
    q = zeros(1, 1, superiorfloat(y, h));
    r = cast(y, superiorfloat(y, h));
    return
end
x = zeros(1, n - m + 1);
x(1) = 1;
if ~isrow(y)
    x = x.';
end
q = filter(y, h, x);
if nargout > 1
    r = y - reshape(conv(h(:), q(:)), size(y));
end
end
