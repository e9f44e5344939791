function [m, order] = mpoles(p, tol, reorder)
%MPOLES  Multiplicity of poles
%   [mults, idx] = mpoles(p)
%   [mults, idx] = mpoles(p, tol)
%   [mults, idx] = mpoles(p, tol, reorder)
%   Example: mpoles([2 3 2]) % [1; 1; 2]
if nargin < 2 || isempty(tol)
    tol = 0.001;
end
if nargin < 3 || isempty(reorder)
    reorder = 1;
end
p = p(:);
n = numel(p);
if reorder
    [~, sequence] = sort(-abs(p));
else
    sequence = (1:n)';
end
p = p(sequence);
m = zeros(n, 1);
order = zeros(n, 1);
open = true(n, 1);
filled = 0;
for k = 1:n
    if ~open(k)
        continue
    end
    if p(k) == 0
        near = abs(p) < tol;
    else
        near = abs((p - p(k)) / p(k)) < tol;
    end
    group = find(near & open);
    if isempty(group)
        group = k;
    end
    count = numel(group);
    m(filled + (1:count)) = (1:count)';
    order(filled + (1:count)) = group;
    open(group) = false;
    filled = filled + count;
end
order = sequence(order);
end
