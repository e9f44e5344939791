function [A, b, c] = testmatrix(name, varargin)
%TESTMATRIX  The rarer matrices of gallery
%   [A, b, c] = testmatrix(name, p1, ..., pN)
%   Example: testmatrix('gcdmat', 3) % [1 1 1; 1 2 1; 1 1 3]
b = [];
c = [];
switch name
    case {'chebspec', 'chebvand', 'chow', 'compar', 'condex', 'cycol', 'dorr', 'dramadah', 'forsythe', 'gearmat', 'hanowa', ...
            'invhess', 'invol', 'kahan', 'krylov', 'lauchli', 'leslie', 'orthog', 'prolate', 'qmult', 'randcolu', ...
            'randcorr', 'randhess', 'rando', 'randsvd', 'smoke', 'toeppd', 'toeppen'}
        f = str2func(name);
        A = f(varargin{:});
    case {'house', 'ipjfact', 'neumann', 'wilk'}
        f = str2func(name);
        [A, b, c] = f(varargin{:});
    case 'binomial'
        n = varargin{1};
        L = abs(pascal(n, 1));
        A = L * diag((-2) .^ (0:n-1)) * L(n:-1:1, n:-1:1);
    case 'gcdmat'
        [i, j] = ndgrid(1:varargin{1});
        A = gcd(i, j);
    case 'lesp'
        k = 2:varargin{1};
        A = diag(1 ./ k, -1) - diag(2 * [k, varargin{1} + 1] + 1) + diag(k, 1);
    case 'poisson'
        n = varargin{1};
        T = second(n);
        A = kron(T, eye(n)) + kron(eye(n), T);
    case 'redheff'
        [i, j] = ndgrid(1:varargin{1});
        A = double(j == 1 | mod(j, i) == 0);
    case 'riemann'
        [i, j] = ndgrid(2:varargin{1} + 1);
        A = -ones(size(i));
        whole = mod(j, i) == 0;
        A(whole) = i(whole) - 1;
    otherwise
        error('MATLAB:gallery:unknownMatrix', 'There is no test matrix named ''%s''.', name);
end
end

function T = second(n)
T = 2 * eye(n) - diag(ones(n - 1, 1), 1) - diag(ones(n - 1, 1), -1);
end

function C = chebspec(n, k)
if nargin < 2, k = 0; end
n = n + k;
x = cos(pi * (0:n-1)' / (n - 1));
w = (-1) .^ (0:n-1)';
w([1, n]) = 2 * w([1, n]);
C = (w ./ w') ./ (x - x' + eye(n));
C(1:n+1:end) = 0;
C = C - diag(sum(C, 2));
C = C(k+1:n, k+1:n);
end

function C = chebvand(m, p)
if nargin < 2
    p = m;
    if isscalar(p), p = linspace(0, 1, p); end
    m = numel(p);
elseif isscalar(p)
    p = linspace(0, 1, p);
end
p = p(:)';
C = ones(m, numel(p));
if m > 1, C(2, :) = p; end
for k = 3:m
    C(k, :) = 2 * p .* C(k-1, :) - C(k-2, :);
end
end

function A = chow(n, alpha, delta)
if nargin < 2, alpha = 1; end
if nargin < 3, delta = 0; end
A = toeplitz(alpha .^ (1:n), [alpha, 1, zeros(1, n - 2)]) + delta * eye(n);
end

function C = compar(A, k)
if nargin < 2, k = 0; end
n = size(A, 1);
d = diag(diag(abs(A)));
if k == 0
    C = 2 * d - abs(A);
elseif isequal(A, triu(A)) || isequal(A, tril(A))
    off = max(abs(A - diag(diag(A))), [], 2);
    if isequal(A, triu(A))
        C = d - triu(repmat(off, 1, n), 1);
    else
        C = d - tril(repmat(off, 1, n), -1);
    end
else
    off = max(abs(A - diag(diag(A))), [], 2);
    C = d - off .* ~eye(n);
end
end

function A = condex(n, k, theta)
if nargin < 2, k = 4; end
if nargin < 3, theta = 100; end
switch k
    case 1
        A = [1 -1 -2*theta 0; 0 1 theta -theta; 0 1 1+theta -(theta+1); 0 0 0 theta];
    case 2
        A = [1 1-2/theta^2 -2; 0 1/theta -1/theta; 0 0 1];
    case 3
        A = (eye(n) - triu(ones(n), 1))';
        A(n, n) = -1;
    otherwise
        m = (0:n-1)';
        Q = orth([ones(n, 1), [1; zeros(n - 1, 1)], (-1) .^ m .* (1 + m / (n - 1))]);
        A = eye(n) + theta * (eye(n) - Q * Q');
end
m = size(A, 1);
if m < n
    A = blkdiag(A, eye(n - m));
end
end

function A = cycol(n, k)
if isscalar(n), n = [n, n]; end
if nargin < 2, k = max(round(n(2) / 4), 1); end
A = randn(n(1), k);
A = A(:, mod(0:n(2)-1, k) + 1);
end

function A = dorr(n, theta)
if nargin < 2, theta = 0.01; end
h = 1 / (n + 1);
i = 1:n;
low = i <= floor((n + 1) / 2);
c = -theta / h^2 * ones(1, n);
e = c;
e(low) = c(low) - (0.5 - i(low) * h) / h;
c(~low) = e(~low) + (0.5 - i(~low) * h) / h;
A = diag(c(2:n), -1) - diag(c + e) + diag(e(1:n-1), 1);
end

function A = dramadah(n, k)
if nargin < 2, k = 1; end
r = zeros(1, n);
switch k
    case 1
        c = double(mod(0:n-1, 4) == 0 | mod(0:n-1, 4) == 3);
        r([1, 2, 4]) = 1;
        r = r(1:n);
    case 2
        c = [1, zeros(1, n - 1)];
        r = ones(1, n);
        r(3:2:n) = 0;
    otherwise
        c = double(mod(0:n-1, 2) == 0);
        r(1:min(n, 2)) = 1;
end
A = toeplitz(c, r);
end

function A = forsythe(n, alpha, lambda)
if nargin < 2 || isempty(alpha), alpha = sqrt(eps); end
if nargin < 3, lambda = 0; end
A = lambda * eye(n) + diag(ones(n - 1, 1), 1);
A(n, 1) = alpha;
end

function A = gearmat(n, i, j)
if nargin < 2, i = n; end
if nargin < 3, j = -n; end
A = diag(ones(n - 1, 1), -1) + diag(ones(n - 1, 1), 1);
A(1, abs(i)) = sign(i);
A(n, n + 1 - abs(j)) = sign(j);
end

function A = hanowa(n, d)
if nargin < 2, d = -1; end
m = n / 2;
if m ~= fix(m)
    error('MATLAB:gallery:hanowa:OddN', 'The order must be even.');
end
A = [d * eye(m), -diag(1:m); diag(1:m), d * eye(m)];
end

function [v, beta, s] = house(x, k)
if nargin < 2, k = 0; end
v = x(:);
len = norm(v);
direction = sign(v(1));
if direction == 0, direction = 1; end
switch k
    case 0
        s = -direction * len;
    case 1
        s = direction * len;
    otherwise
        s = len;
end
if len == 0
    beta = 1;
    return
end
v(1) = v(1) - s;
if norm(v) == 0
    beta = 1;
else
    beta = 2 / (v' * v);
end
end

function A = invhess(x, y)
if isscalar(x), x = 1:x; end
x = x(:)';
n = numel(x);
if nargin < 2, y = -x(1:n-1); end
A = tril(repmat(x, n, 1)) + triu(repmat([y(:); 0], 1, n), 1);
end

function A = invol(n)
A = hilb(n);
d = -n;
A(:, 1) = d * A(:, 1);
for i = 1:n-1
    d = -(n + i) * (n - i) * d / i^2;
    A(i+1, :) = d * A(i+1, :);
end
end

function [A, d, c] = ipjfact(n, k)
if nargin < 2, k = 0; end
c = [];
A = factorial((1:n)' + (1:n));
if k == 1
    A = 1 ./ A;
end
d = det(A);
end

function A = kahan(n, theta, pert)
if nargin < 2 || isempty(theta), theta = 1.2; end
if nargin < 3, pert = 25; end
m = n(1);
n = n(end);
s = sin(theta);
k = min(m, n);
A = zeros(m, n);
A(1:k, :) = s .^ (0:k-1)' .* (eye(k, n) - cos(theta) * triu(ones(k, n), 1));
A(1:k, 1:k) = A(1:k, 1:k) + pert * eps * diag(k:-1:1);
end

function B = krylov(A, x, j)
if isscalar(A), A = randn(A); end
n = size(A, 1);
if nargin < 2 || isempty(x), x = ones(n, 1); end
if nargin < 3, j = n; end
B = x(:);
for k = 2:j
    B(:, k) = A * B(:, k-1); %#ok<AGROW>
end
end

function A = lauchli(n, mu)
if nargin < 2, mu = sqrt(eps); end
A = [ones(1, n); mu * eye(n)];
end

function A = leslie(a, b)
if nargin < 2
    n = a;
    a = ones(1, n);
    b = ones(1, n - 1);
end
A = diag(b, -1);
A(1, :) = a;
end

function [A, x, c] = neumann(n)
c = [];
if isscalar(n)
    m = round(sqrt(n));
    if m^2 ~= n
        error('MATLAB:gallery:neumann:NotSquare', 'The order must be the square of a whole number.');
    end
    n = [m, m];
end
A = kron(free(n(1)), eye(n(2))) + kron(eye(n(1)), free(n(2)));
x = ones(prod(n), 1);
end

function T = free(n)
T = second(n);
T(1, 2) = -2;
T(n, n-1) = -2;
end

function A = orthog(n, k)
if nargin < 2, k = 1; end
i = (1:n)';
j = 1:n;
switch k
    case 1
        A = sqrt(2 / (n + 1)) * sin(i .* j * (pi / (n + 1)));
    case 2
        A = 2 / sqrt(2*n + 1) * sin(i .* j * (2 * pi / (2*n + 1)));
    case 3
        A = exp((i - 1) .* (j - 1) * (2i * pi / n)) / sqrt(n);
    case 4
        A = zeros(n);
        A(1, :) = 1 / sqrt(n);
        for r = 2:n
            A(r, 1:r-1) = 1 / sqrt(r * (r - 1));
            A(r, r) = -(r - 1) / sqrt(r * (r - 1));
        end
    case 5
        w = (i - 1) .* (j - 1) * (2 * pi / n);
        A = (sin(w) + cos(w)) / sqrt(n);
    case 6
        A = sqrt(2 / n) * cos((i - 0.5) .* (j - 0.5) * (pi / n));
    case -1
        A = cos((i - 1) .* (j - 1) * (pi / (n - 1)));
    case -2
        A = cos((i - 1) .* (j - 0.5) * (pi / n));
    otherwise
        error('MATLAB:gallery:orthog:InvalidK', 'Unknown kind of orthogonal matrix.');
end
end

function A = prolate(n, w)
if nargin < 2, w = 0.25; end
k = 1:n-1;
A = toeplitz([2 * w, sin(2 * pi * w * k) ./ (pi * k)]);
end

function B = qmult(A)
if isscalar(A), A = eye(A); end
[Q, R] = qr(randn(size(A, 1)));
B = Q * diag(sign(diag(R))) * A;
end

function A = randsvd(n, kappa, mode)
if isscalar(n), n = [n, n]; end
if nargin < 2 || isempty(kappa), kappa = sqrt(1 / eps); end
if nargin < 3 || isempty(mode), mode = 3; end
p = min(n);
k = (0:p-1) / max(p - 1, 1);
switch abs(mode)
    case 1
        s = [1, ones(1, p - 1) / abs(kappa)];
    case 2
        s = [ones(1, p - 1), 1 / abs(kappa)];
    case 3
        s = abs(kappa) .^ -k;
    case 4
        s = 1 - k * (1 - 1 / abs(kappa));
    otherwise
        s = sort(exp(-rand(1, p) * log(abs(kappa))), 'descend');
end
if mode < 0, s = fliplr(s); end
S = zeros(n);
S(1:n(1)+1:n(1)*p) = s;
if kappa < 0
    Q = qmult(n(1));
    A = Q * S * Q';
    A = (A + A') / 2;
else
    A = qmult(n(1)) * S * qmult(n(2))';
end
end

function A = randcolu(x, m)
% Columns of length one and the given singular values, by turns of pairs of columns.
if isscalar(x)
    n = x;
    x = rand(n, 1);
    x = x * sqrt(n) / norm(x);
end
x = x(:);
n = numel(x);
if nargin < 2, m = n; end
if abs(norm(x)^2 - n) > n * 100 * eps
    error('MATLAB:gallery:randcolu:InvalidX', 'The squares of the singular values must add up to their number.');
end
A = qmult([diag(x); zeros(m - n, n)]);
V = qmult(n);
A = A * V;
for k = 1:n-1
    len = sum(A.^2, 1);
    [~, i] = min(len);
    [~, j] = max(len);
    if len(j) - len(i) < 10 * eps
        break
    end
    a = len(i); d = len(j); p = A(:, i)' * A(:, j);
    t = (p + sqrt(max(p^2 - (a - 1) * (d - 1), 0))) / (d - 1);
    cs = 1 / sqrt(1 + t^2);
    A(:, [i, j]) = A(:, [i, j]) * [cs, cs * t; -cs * t, cs];
end
A = A ./ sqrt(sum(A.^2, 1));
end

function C = randcorr(x)
A = randcolu(sqrt(x(:)));
C = A' * A;
C = (C + C') / 2;
C(1:numel(x)+1:end) = 1;
end

function H = randhess(n)
if isscalar(n)
    angles = 2 * pi * rand(1, n - 1);
else
    angles = n(:)';
    n = numel(angles) + 1;
end
H = eye(n);
H(n, n) = sign(randn);
for k = n-1:-1:1
    G = [cos(angles(k)), sin(angles(k)); -sin(angles(k)), cos(angles(k))];
    H(k:k+1, :) = G * H(k:k+1, :);
end
end

function A = rando(n, k)
if nargin < 2, k = 1; end
if isscalar(n), n = [n, n]; end
switch k
    case 1
        A = floor(rand(n) + 0.5);
    case 2
        A = 2 * floor(rand(n) + 0.5) - 1;
    otherwise
        A = round(3 * rand(n) - 1.5);
end
end

function A = smoke(n, k)
if nargin < 2, k = 0; end
w = exp(2i * pi / n);
A = diag([w .^ (1:n-1), 1]) + diag(ones(n - 1, 1), 1);
if k == 0
    A(n, 1) = 1;
end
end

function T = toeppd(n, m, w, theta)
if nargin < 2, m = n; end
if nargin < 3, w = rand(m, 1); end
if nargin < 4, theta = rand(m, 1); end
E = 2 * pi * ((1:n)' - (1:n));
T = zeros(n);
for k = 1:m
    T = T + w(k) * cos(theta(k) * E);
end
end

function P = toeppen(n, a, b, c, d, e)
if nargin < 2, a = 1; end
if nargin < 3, b = -10; end
if nargin < 4, c = 0; end
if nargin < 5, d = 10; end
if nargin < 6, e = 1; end
one = @(k) diag(ones(n - abs(k), 1), k);
P = a * one(-2) + b * one(-1) + c * eye(n) + d * one(1) + e * one(2);
end

function [A, b, c] = wilk(n)
c = [];
b = [];
switch n
    case 3
        A = [1e-10 0.9 -0.4; 0 0.9 -0.4; 0 0 1e-10];
        b = [0; 0; 1];
    case 4
        A = [0.9143e-4 0 0 0; 0.8762 0.7156e-4 0 0; 0.7943 0.8143 0.9504e-4 0; 0.8017 0.6123 0.7165 0.7123e-4];
        b = [0.6524; 0.3127; 0.4186; 0.7853];
    case 5
        A = hilb(6);
        A = A(1:5, 2:6) * 1.8144;
    case 21
        A = wilkinson(21);
    otherwise
        error('MATLAB:gallery:wilk:InvalidN', 'The order must be 3, 4, 5 or 21.');
end
end
