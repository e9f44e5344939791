function R = sprandn(m, n, density, rc)
%SPRANDN  Sparse matrix of normal random numbers
%   R = sprandn(S)
%   R = sprandn(m, n, density)
%   R = sprandn(m, n, density, rc)
%   Example: size(sprandn(3, 4, 0.5)) % [3 4]
if nargin == 1
    R = zeros(size(m));
    k = find(m);
    R(k) = randn(numel(k), 1);
    R = sparse(R);
    return
end
narginchk(3, 4);
count = round(m * n * min(max(density, 0), 1));
if nargin < 4
    R = zeros(m, n);
    k = randperm(m * n, count);
    R(k) = randn(count, 1);
else
    % Singular values as asked for, then turns of pairs of rows and columns until there are enough elements.
    s = rc;
    if isscalar(rc)
        s = rc .^ ((0:min(m, n)-1) / max(min(m, n) - 1, 1));
    end
    R = zeros(m, n);
    R(1:m+1:m*numel(s)) = s;
    R = R(randperm(m), randperm(n));
    tries = 0;
    while nnz(R) < 0.95 * count && tries < 10 * (m + n)
        tries = tries + 1;
        a = 2 * pi * rand;
        G = [cos(a), sin(a); -sin(a), cos(a)];
        if rand < 0.5 && m > 1
            k = randperm(m, 2);
            R(k, :) = G * R(k, :);
        elseif n > 1
            k = randperm(n, 2);
            R(:, k) = R(:, k) * G;
        end
    end
end
R = sparse(R);
end
