function r = symrcm(S)
%SYMRCM  Order of rows and columns that brings elements near the diagonal
%   r = symrcm(S)
%   Example: sort(symrcm([1 0 1; 0 1 0; 1 0 1])) % [1 2 3]
narginchk(1, 1);
n = size(S, 1);
A = (S ~= 0 | S' ~= 0) & ~eye(n);
degree = sum(A, 1);
seen = false(1, n);
r = zeros(1, 0);
while numel(r) < n
    rest = find(~seen);
    [~, k] = min(degree(rest));
    start = farthest(A, rest(k), degree);
    queue = start;
    seen(start) = true;
    while ~isempty(queue)
        node = queue(1);
        queue(1) = [];
        r(end+1) = node; %#ok<AGROW>
        next = find(A(node, :) & ~seen);
        [~, order] = sort(degree(next));
        next = next(order);
        seen(next) = true;
        queue = [queue, next]; %#ok<AGROW>
    end
end
r = fliplr(r);
end

function node = farthest(A, node, degree)
% A point at the rim of the graph makes narrow levels.
depth = -1;
while true
    level = false(1, size(A, 1));
    level(node) = true;
    seen = level;
    steps = 0;
    last = level;
    while true
        next = any(A(level, :), 1) & ~seen;
        if ~any(next)
            break
        end
        seen = seen | next;
        last = next;
        level = next;
        steps = steps + 1;
    end
    if steps <= depth
        return
    end
    depth = steps;
    rim = find(last);
    [~, k] = min(degree(rim));
    node = rim(k);
end
end
