function R = sprandsym(n, density, rc, kind) %#ok<INUSD>
%SPRANDSYM  Sparse symmetric matrix of random numbers
%   R = sprandsym(S)
%   R = sprandsym(n, density)
%   R = sprandsym(n, density, rc)
%   R = sprandsym(n, density, rc, kind)
%   Example: issymmetric(sprandsym(4, 0.5)) % true
if nargin == 1
    L = tril(n);
    R = zeros(size(L));
    k = find(L);
    R(k) = randn(numel(k), 1);
    R = sparse(R + tril(R, -1)');
    return
end
count = round(n^2 * min(max(density, 0), 1));
if nargin < 3
    R = zeros(n);
    low = find(tril(ones(n), -1));
    pairs = min(floor(count / 2), numel(low));
    k = low(randperm(numel(low), pairs));
    R(k) = randn(pairs, 1);
    R = R + R';
    rest = min(max(count - 2 * pairs, 0), n);
    k = randperm(n, rest);
    R(k + (k - 1) * n) = randn(rest, 1);
else
    s = rc;
    if isscalar(rc)
        s = rc .^ ((0:n-1) / max(n - 1, 1));
        if nargin < 4
            s = s .* sign(randn(1, n));
        end
    end
    R = diag(s(randperm(n)));
    tries = 0;
    while nnz(R) < 0.95 * count && tries < 10 * n
        tries = tries + 1;
        k = randperm(n, 2);
        a = 2 * pi * rand;
        G = [cos(a), sin(a); -sin(a), cos(a)];
        R(k, :) = G * R(k, :);
        R(:, k) = R(:, k) * G';
    end
    R = (R + R') / 2;
end
R = sparse(R);
end
