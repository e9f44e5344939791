function [c, lags] = correlate(caller, x, options)
%CORRELATE  What xcorr and xcov share
%   [c, lags] = correlate(caller, x, options)
%   Example: round(correlate('xcorr', [1 1], {}), 10) % [1 2 1]
y = [];
most = [];
scale = 'none';
for k = 1:numel(options)
    o = options{k};
    if ischar(o) || isstring(o)
        scale = validatestring(o, {'none', 'biased', 'unbiased', 'normalized', 'coeff'}, caller);
    elseif k == 1 && ~isscalar(o)
        y = o;
    elseif isscalar(o)
        most = o;
    end
end
column = iscolumn(x) || ~isvector(x);
if isvector(x)
    x = x(:);
end
if isempty(y)
    left = repelem(1:size(x, 2), size(x, 2));
    right = repmat(1:size(x, 2), 1, size(x, 2));
    A = x(:, left);
    B = x(:, right);
    longest = size(x, 1);
else
    if size(x, 2) > 1 || ~isvector(y)
        error(['MATLAB:signal:' caller ':MismatchedAB'], 'With a second input both must be vectors.');
    end
    y = y(:);
    longest = max(numel(x), numel(y));
    if numel(x) ~= numel(y) && ~strcmp(scale, 'none')
        error(['MATLAB:signal:' caller ':NoScale'], 'Scale options need vectors of the same length.');
    end
    A = [x; zeros(longest - numel(x), 1)];
    B = [y; zeros(longest - numel(y), 1)];
end
if isempty(most)
    most = longest - 1;
end
lags = -most:most;
c = zeros(2 * most + 1, size(A, 2));
n = longest;
for m = lags
    if abs(m) >= n
        continue
    end
    if m >= 0
        c(m + most + 1, :) = sum(A(1+m:n, :) .* conj(B(1:n-m, :)), 1);
    else
        c(m + most + 1, :) = sum(A(1:n+m, :) .* conj(B(1-m:n, :)), 1);
    end
end
switch scale
    case 'biased'
        c = c / n;
    case 'unbiased'
        c = c ./ max(n - abs(lags'), 1);
    case {'normalized', 'coeff'}
        c = c ./ sqrt(sum(abs(A).^2, 1) .* sum(abs(B).^2, 1));
end
if ~column
    c = c.';
end
end
