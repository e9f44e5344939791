function R = sprand(m, n, density, rc)
%SPRAND  Sparse matrix of uniform random numbers
%   R = sprand(S)
%   R = sprand(m, n, density)
%   R = sprand(m, n, density, rc)
%   Example: size(sprand(3, 4, 0.5)) % [3 4]
if nargin == 1
    R = zeros(size(m));
    k = find(m);
    R(k) = rand(numel(k), 1);
    R = sparse(R);
    return
end
narginchk(3, 4);
count = round(m * n * min(max(density, 0), 1));
if nargin < 4
    R = zeros(m, n);
    k = randperm(m * n, count);
    R(k) = rand(count, 1);
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
