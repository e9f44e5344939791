function [y, delta] = polyval(p, x, S, mu)
%POLYVAL  Value of a polynomial
%   y = polyval(p, x)
%   [y, delta] = polyval(p, x, S)
%   y = polyval(p, x, [], mu)
%   [y, delta] = polyval(p, x, S, mu)
%   Example: polyval([1 2 3], 2) % 11
if ~(isvector(p) || isempty(p))
    error('MATLAB:polyval:InvalidP', 'P must be a vector.');
end
if nargin == 4
    x = (x - mu(1)) / mu(2);
end
n = numel(p);
if isscalar(x) && nargin < 3 && isfinite(x) && n > 0
    y = p(1);
    for k = 2:n
        y = x * y + p(k);
    end
else
    y = zeros(size(x), superiorfloat(x, p));
    if n > 0
        y(:) = p(1);
    end
    for k = 2:n
        y = x .* y + p(k);
    end
end
if nargout > 1
    if nargin < 3 || isempty(S)
        error('MATLAB:polyval:RequiresS', 'S is required to compute error estimates.');
    end
    if isstruct(S)
        R = S.R;
        df = S.df;
        normr = S.normr;
    else
        [rows, cols] = size(S);
        R = S(1:cols, 1:cols);
        df = S(cols+1, 1);
        normr = S(cols+2, 1);
    end
    v = x(:);
    V = ones(numel(v), n);
    for k = n-1:-1:1
        V(:, k) = v .* V(:, k+1);
    end
    E = V / R;
    e = sqrt(1 + sum(E .* E, 2));
    if df == 0
        warning('MATLAB:polyval:ZeroDOF', 'Zero degrees of freedom implies infinite error bounds.');
        delta = Inf(size(e));
    else
        delta = normr / sqrt(df) * e;
    end
    delta = reshape(delta, size(x));
end
end
