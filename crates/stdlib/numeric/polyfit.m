function [p, S, mu] = polyfit(x, y, n)
%POLYFIT  Polynomial fitted to data in the least-squares sense
%   p = polyfit(x, y, n)
%   [p, S] = polyfit(x, y, n)
%   [p, S, mu] = polyfit(x, y, n)
%   Example: round(polyfit([0 1 2], [1 3 5], 1), 10) % [2 1]
if ~isequal(size(x), size(y)) && numel(x) ~= numel(y)
    error('MATLAB:polyfit:XYSizeMismatch', 'The first two inputs must have the same number of elements.');
end
x = x(:);
y = y(:);
if nargout > 2
    mu = [mean(x); std(x)];
    x = (x - mu(1)) / mu(2);
end
V = ones(numel(x), n+1, superiorfloat(x));
for k = n:-1:1
    V(:, k) = x .* V(:, k+1);
end
[Q, R] = qr(V, 0);
p = zeros(n+1, 1);
if size(R, 1) == size(R, 2)
    state = warning('off', 'all');
    p = R \ (Q' * y);
    warning(state);
    conditionOfR = rcond(R);
else
    state = warning('off', 'all');
    p = V \ y;
    warning(state);
    conditionOfR = 0;
end
r = y - V * p;
if size(R, 2) > size(R, 1)
    warning('MATLAB:polyfit:PolyNotUnique', 'Polynomial is not unique; degree >= number of data points.');
elseif conditionOfR < 1e-10
    if nargout > 2
        warning('MATLAB:polyfit:RepeatedPoints', 'Polynomial is badly conditioned. Add points with distinct X values or reduce the degree of the polynomial.');
    else
        warning('MATLAB:polyfit:RepeatedPointsOrRescale', 'Polynomial is badly conditioned. Add points with distinct X values, reduce the degree of the polynomial, or try centering and scaling as described in HELP POLYFIT.');
    end
end
if nargout > 1
    S.R = R;
    S.df = max(0, numel(y) - (n + 1));
    S.normr = norm(r);
    total = norm(y - mean(y));
    S.rsquared = 1 - (S.normr / total)^2;
end
p = p.';
end
