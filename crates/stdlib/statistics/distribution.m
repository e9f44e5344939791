function d = distribution(name, caller)
%DISTRIBUTION  Density, distribution, quantiles and random numbers by the name of a distribution
%   d = distribution(name, caller)
%   d.pdf(x, a, ...), d.cdf(x, a, ...), d.icdf(p, a, ...) and d.random(shape, a, ...) take the parameters;
%   d.defaults are those that may be left out.
%   Example: distribution('normal', 'pdf').pdf(0, 0, 1) % 1/sqrt(2*pi)
switch lower(strrep(strrep(char(name), ' ', ''), '-', ''))
    case {'normal', 'norm', 'gaussian'}
        d = made({0, 1}, 2, @(x, m, s) exp(-((x - m) ./ s).^2 / 2) ./ (sqrt(2*pi) * s), ...
            @(x, m, s) 0.5 * erfc(-(x - m) ./ (sqrt(2) * s)), @(p, m, s) m - sqrt(2) * s .* erfcinv(2 * p), ...
            @(n, m, s) m + s .* randn(n), @(m, s) s > 0);
    case {'lognormal', 'logn'}
        d = made({0, 1}, 2, @(x, m, s) at(x > 0, exp(-((log(abs(x)) - m) ./ s).^2 / 2) ./ (x .* s * sqrt(2*pi))), ...
            @(x, m, s) at(x > 0, 0.5 * erfc(-(log(abs(x)) - m) ./ (sqrt(2) * s))), @(p, m, s) exp(m - sqrt(2) * s .* erfcinv(2 * p)), ...
            @(n, m, s) exp(m + s .* randn(n)), @(m, s) s > 0);
    case {'uniform', 'unif', 'continuousuniform'}
        d = made({0, 1}, 2, @(x, a, b) (x >= a & x <= b) ./ (b - a), @(x, a, b) min(max((x - a) ./ (b - a), 0), 1), ...
            @(p, a, b) a + p .* (b - a), @(n, a, b) a + (b - a) .* rand(n), @(a, b) a < b);
    case {'discreteuniform', 'unid', 'uniformdiscrete'}
        d = made({}, 1, @(x, n) (x >= 1 & x <= n & x == floor(x)) ./ n, @(x, n) min(max(floor(x) ./ n, 0), 1), ...
            @(p, n) max(ceil(p .* n), 1), @(s, n) floor(rand(s) .* n) + 1, @(n) n > 0 & n == floor(n));
    case {'exponential', 'exp'}
        d = made({1}, 1, @(x, m) at(x >= 0, exp(-x ./ m) ./ m), @(x, m) at(x >= 0, -expm1(-x ./ m)), ...
            @(p, m) -m .* log1p(-p), @(n, m) -m .* log(rand(n)), @(m) m > 0);
    case {'gamma', 'gam'}
        d = made({1}, 2, @(x, a, b) at(x >= 0, gammaDensity(x, a, b)), @(x, a, b) at(x > 0, gammainc(max(x, 0) ./ b, a)), ...
            @(p, a, b) b .* gammaincinv(p, a), @(n, a, b) b .* gammaincinv(rand(n), a), @(a, b) a > 0 & b > 0);
    case {'chisquare', 'chi2', 'chisquared'}
        d = made({}, 1, @(x, v) at(x >= 0, gammaDensity(x, v / 2, 2)), @(x, v) at(x > 0, gammainc(max(x, 0) / 2, v / 2)), ...
            @(p, v) 2 * gammaincinv(p, v / 2), @(n, v) 2 * gammaincinv(rand(n), v / 2), @(v) v > 0);
    case 'beta'
        d = made({}, 2, @(x, a, b) at(x >= 0 & x <= 1, exp((a - 1) .* log(abs(x)) + (b - 1) .* log(abs(1 - x)) - betaln(a, b))), ...
            @(x, a, b) betainc(min(max(x, 0), 1), a, b), @(p, a, b) betaincinv(p, a, b), @(n, a, b) betaincinv(rand(n), a, b), ...
            @(a, b) a > 0 & b > 0);
    case {'t', 'studentst', 'students'}
        d = made({}, 1, @(x, v) exp(gammaln((v + 1) / 2) - gammaln(v / 2)) ./ sqrt(v * pi) .* (1 + x.^2 ./ v) .^ (-(v + 1) / 2), ...
            @tBelow, @tQuantile, @(n, v) tQuantile(rand(n), v), @(v) v > 0);
    case 'f'
        d = made({}, 2, @(x, a, b) at(x >= 0, exp((a/2) .* log(a ./ b) + (a/2 - 1) .* log(abs(x)) - (a + b)/2 .* log1p(a .* max(x, 0) ./ b) - betaln(a/2, b/2))), ...
            @(x, a, b) at(x > 0, betainc(1 ./ (1 + b ./ (a .* max(x, 0))), a/2, b/2)), @fQuantile, ...
            @(n, a, b) fQuantile(rand(n), a, b), @(a, b) a > 0 & b > 0);
    case {'weibull', 'wbl'}
        d = made({1, 1}, 2, @(x, a, b) at(x >= 0, b ./ a .* (max(x, 0) ./ a) .^ (b - 1) .* exp(-(max(x, 0) ./ a) .^ b)), ...
            @(x, a, b) at(x > 0, -expm1(-(max(x, 0) ./ a) .^ b)), @(p, a, b) a .* (-log1p(-p)) .^ (1 ./ b), ...
            @(n, a, b) a .* (-log(rand(n))) .^ (1 ./ b), @(a, b) a > 0 & b > 0);
    case {'rayleigh', 'rayl'}
        d = made({1}, 1, @(x, b) at(x >= 0, x ./ b.^2 .* exp(-x.^2 ./ (2 * b.^2))), @(x, b) at(x > 0, -expm1(-x.^2 ./ (2 * b.^2))), ...
            @(p, b) b .* sqrt(-2 * log1p(-p)), @(n, b) b .* sqrt(-2 * log(rand(n))), @(b) b > 0);
    case {'poisson', 'poiss'}
        d = counted(made({}, 1, @(k, l) at(whole(k), exp(-l + k .* logOf(l, k) - gammaln(max(k, 0) + 1))), ...
            @(k, l) at(k >= 0, gammainc(l, floor(max(k, 0)) + 1, 'upper')), [], [], @(l) l >= 0));
    case {'binomial', 'bino'}
        d = counted(made({}, 2, @binomialDensity, @(k, n, p) at(k >= 0, binomialBelow(floor(k), n, p)), [], [], ...
            @(n, p) n >= 0 & n == floor(n) & p >= 0 & p <= 1));
    case {'geometric', 'geo'}
        d = made({}, 1, @(k, p) at(whole(k), p .* (1 - p) .^ max(k, 0)), @(k, p) at(k >= 0, 1 - (1 - p) .^ (floor(max(k, 0)) + 1)), ...
            @(q, p) max(ceil(log1p(-q) ./ log1p(-p) - 1 - 1e-12), 0), @(n, p) floor(log(rand(n)) ./ log1p(-p)), @(p) p > 0 & p <= 1);
    otherwise
        error(['stats:' caller ':UnrecognizedDistribution'], 'Unrecognized distribution name: ''%s''.', char(name));
end
end

function d = made(defaults, count, pdf, cdf, icdf, random, valid)
d = struct('defaults', {defaults}, 'count', count, 'pdf', pdf, 'cdf', cdf, 'icdf', icdf, 'random', random, 'valid', valid);
end

function d = counted(d)
% Quantiles of whole numbers by search.
cdf = d.cdf;
d.icdf = @(p, varargin) searched(cdf, p, varargin);
d.random = @(n, varargin) searched(cdf, rand(n), varargin);
end

function k = searched(cdf, p, args)
k = zeros(size(p));
for j = 1:numel(args)
    k = k + 0 * args{j};
end
p = p + k;
for i = 1:numel(p)
    mine = cellfun(@(a) a(min(i, numel(a))), args, 'UniformOutput', false);
    if isnan(p(i)) || p(i) < 0 || p(i) > 1
        k(i) = NaN;
        continue
    end
    if p(i) == 1
        k(i) = Inf;
        if numel(mine) == 2, k(i) = mine{1}; end
        continue
    end
    high = 1;
    while cdf(high, mine{:}) < p(i) * (1 - 4 * eps)
        high = 2 * high;
    end
    low = -1;
    while high - low > 1
        middle = floor((low + high) / 2);
        if cdf(middle, mine{:}) < p(i) * (1 - 4 * eps)
            low = middle;
        else
            high = middle;
        end
    end
    k(i) = high;
end
end

function y = at(where, y)
% Nothing outside, and NaN stays NaN.
y = y .* ones(size(where));
where = where & true(size(y));
y(~where & ~isnan(y)) = 0;
y(~where & isnan(y)) = 0;
end

function tf = whole(k)
tf = k >= 0 & k == floor(k);
end

function l = logOf(l, k)
% 0 * log(0) counts as zero.
l = log(l) + zeros(size(k));
l(k + zeros(size(l)) == 0) = 0;
end

function y = gammaDensity(x, a, b)
z = abs(x) ./ b;
y = exp((a - 1) .* log(z) - z - gammaln(a)) ./ b;
one = (z + zeros(size(y)) == 0) & (a + zeros(size(y)) == 1);
scale = 1 ./ b + zeros(size(y));
y(one) = scale(one);
end

function y = binomialDensity(k, n, p)
inside = whole(k) & k <= n;
k2 = min(max(k, 0), n);
c = gammaln(n + 1) - gammaln(k2 + 1) - gammaln(n - k2 + 1);
y = exp(c + k2 .* logOf(p, k2) + (n - k2) .* logOf(1 - p, n - k2));
y = at(inside, y);
end

function y = binomialBelow(k, n, p)
k = k + zeros(size(n)) + zeros(size(p));
n = n + zeros(size(k));
p = p + zeros(size(k));
y = ones(size(k));
some = k < n;
kk = max(k, 0);
y(some) = betainc(1 - p(some), n(some) - kk(some), kk(some) + 1);
end

function y = tBelow(x, v)
tail = 0.5 * betainc(v ./ (v + x.^2), v / 2, 0.5 + 0 * v);
y = tail;
up = x + 0 * v > 0;
y(up) = 1 - tail(up);
end

function x = tQuantile(p, v)
q = min(p, 1 - p);
z = betaincinv(2 * q, v / 2, 0.5 + 0 * v);
x = sqrt(v .* (1 - z) ./ z) .* sign(p - 0.5);
x(p + 0 * v == 0.5) = 0;
end

function x = fQuantile(p, a, b)
z = betaincinv(p, a / 2, b / 2);
x = b .* z ./ (a .* (1 - z));
end
