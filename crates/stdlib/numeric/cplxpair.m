function z = cplxpair(x, tol, dim)
%CPLXPAIR  Sort complex numbers into conjugate pairs
%   B = cplxpair(A)
%   B = cplxpair(A, tol)
%   B = cplxpair(A, tol, dim)
%   Example: cplxpair([1 2+1i 2-1i]) % [2-1i 2+1i 1]
if nargin < 2 || isempty(tol)
    tol = 100 * eps(class(x));
end
if nargin < 3
    dim = find(size(x) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
order = [dim, 1:dim-1, dim+1:ndims(x)];
z = permute(x, order);
dims = size(z);
z = reshape(z, dims(1), []);
for j = 1:size(z, 2)
    z(:, j) = pairs(z(:, j), tol);
end
z = ipermute(reshape(z, dims), order);
end

function z = pairs(v, tol)
isReal = abs(imag(v)) <= tol * abs(v);
reals = sort(real(v(isReal)));
rest = v(~isReal);
if mod(numel(rest), 2) ~= 0
    error('MATLAB:cplxpair:ComplexValuesPaired', 'Complex numbers can''t be paired.');
end
out = zeros(0, 1);
[~, k] = sort(real(rest));
rest = rest(k);
while ~isempty(rest)
    near = find(abs(real(rest) - real(rest(1))) <= tol * abs(rest(1)));
    group = rest(near);
    rest(near) = [];
    [~, k] = sort(imag(group));
    group = group(k);
    n = numel(group);
    if mod(n, 2) ~= 0 || any(abs(group - conj(group(n:-1:1))) > tol * abs(group))
        error('MATLAB:cplxpair:ComplexValuesPaired', 'Complex numbers can''t be paired.');
    end
    for i = 1:n/2
        up = group(n + 1 - i);
        out = [out; conj(up); up]; %#ok<AGROW>
    end
end
z = [out; reals];
end
