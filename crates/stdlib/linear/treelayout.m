function [x, y, h, s] = treelayout(parent, post)
%TREELAYOUT  Places for the nodes of a tree or forest
%   [x, y] = treelayout(parent)
%   [x, y, h, s] = treelayout(parent, post)
%   h is the height of the tree, s the number of nodes in the top-level separator.
%   Example: treelayout([0 1 1]) % [1/2 1/3 2/3]
narginchk(1, 2);
n = numel(parent);
parent = double(parent(:)');
if nargin < 2
    post = postorder(parent);
end
leaves = 0;
low = zeros(1, n); high = zeros(1, n); height = zeros(1, n);
for k = post(:)'
    children = find(parent == k);
    if isempty(children)
        leaves = leaves + 1;
        low(k) = leaves; high(k) = leaves;
    else
        low(k) = min(low(children)); high(k) = max(high(children));
        height(k) = max(height(children)) + 1;
    end
end
h = max([height, 0]);
depth = zeros(1, n);
for k = fliplr(post(:)')
    if parent(k) > 0
        depth(k) = depth(parent(k)) + 1;
    end
end
x = (low + high) / 2 / (leaves + 1);
y = (max([depth, 0]) - depth + 1) / (max([depth, 0]) + 2);
roots1 = find(parent == 0);
s = 0;
if isscalar(roots1)
    k = roots1;
    s = 1;
    while sum(parent == k) == 1
        k = find(parent == k);
        s = s + 1;
    end
end
end

function q = postorder(p)
q = zeros(1, 0);
stack = fliplr(find(p == 0));
seen = false(1, numel(p));
while ~isempty(stack)
    k = stack(end);
    if seen(k)
        stack(end) = [];
        q(end+1) = k; %#ok<AGROW>
    else
        seen(k) = true;
        stack = [stack, fliplr(find(p == k))]; %#ok<AGROW>
    end
end
end
