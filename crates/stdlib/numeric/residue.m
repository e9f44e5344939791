function [r, p, k] = residue(b, a, k)
%RESIDUE  Partial fraction expansion
%   [r, p, k] = residue(b, a)
%   [b, a] = residue(r, p, k)
%   Example: residue([1 0], [1 3 2]) % [2; -1]
if nargin > 2
    [r, p] = fractionsToPolynomials(b(:), a(:), k(:).');
    return
end
b = trimmed(b(:).');
a = trimmed(a(:).');
k = zeros(1, 0);
if numel(b) >= numel(a)
    [k, remainder] = deconv(b, a);
    b = trimmed(remainder);
end
k = reshape(k, 1, []);
if isempty(k)
    k = [];
end
poles = roots(a);
if isempty(poles)
    r = zeros(0, 1);
    p = zeros(0, 1);
    return
end
b = b / a(1);
[multiplicity, order] = mpoles(poles, 0.001, 0);
p = poles(order);
% Poles of one group become their mean.
first = find(multiplicity == 1);
last = [first(2:end) - 1; numel(p)];
for g = 1:numel(first)
    p(first(g):last(g)) = mean(p(first(g):last(g)));
end
n = numel(p);
A = zeros(n, n);
for j = 1:n
    group = find(first <= j, 1, 'last');
    others = p([1:first(group)-1, last(group)+1:n]);
    rest = poly([others(:); repmat(p(j), last(group) - first(group) + 1 - multiplicity(j), 1)]);
    A(n-numel(rest)+1:n, j) = rest(:);
end
B = zeros(n, 1);
B(n-numel(b)+1:n) = b(:);
state = warning('off', 'all');
r = A \ B;
warning(state);
end

function [b, a] = fractionsToPolynomials(r, p, k)
[multiplicity, order] = mpoles(p, 0.001, 0);
p = p(order);
r = r(order);
a = poly(p);
n = numel(p);
b = zeros(1, n);
first = find(multiplicity == 1);
last = [first(2:end) - 1; n];
for j = 1:n
    group = find(first <= j, 1, 'last');
    others = p([1:first(group)-1, last(group)+1:n]);
    rest = poly([others(:); repmat(p(j), last(group) - first(group) + 1 - multiplicity(j), 1)]);
    b(n-numel(rest)+1:n) = b(n-numel(rest)+1:n) + r(j) * rest;
end
if ~isempty(k)
    whole = conv(k, a);
    m = max(numel(whole), numel(b));
    b = [zeros(1, m - numel(whole)), whole] + [zeros(1, m - numel(b)), b];
end
b = trimmed(b);
end

function p = trimmed(p)
first = find(p ~= 0, 1);
if isempty(first)
    p = 0;
else
    p = p(first:end);
end
end
