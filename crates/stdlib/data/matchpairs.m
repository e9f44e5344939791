function [M, uR, uC] = matchpairs(cost, costUnmatched, goal)
%MATCHPAIRS  Assignment of rows to columns of least cost
%   M = matchpairs(Cost, costUnmatched)
%   [M, uR, uC] = matchpairs(Cost, costUnmatched)
%   [...] = matchpairs(Cost, costUnmatched, goal)
%   goal: 'min' or 'max'. Each row of M is a row and a column of Cost that belong together; uR and uC are left over.
%   Example: matchpairs([4 1; 2 8], 10) % [2 1; 1 2]
narginchk(2, 3);
if nargin == 3 && strcmpi(goal, 'max')
    cost = -cost;
    costUnmatched = -costUnmatched;
elseif nargin == 3 && ~strcmpi(goal, 'min')
    error('MATLAB:matchpairs:InvalidGoal', 'The goal must be ''min'' or ''max''.');
end
[m, n] = size(cost);
cost = double(cost);
% Rows and columns without a partner meet stand-ins, at the price of staying alone.
big = 10 * (1 + sum(abs(cost(isfinite(cost)))) + (m + n) * abs(costUnmatched));
cost(~(cost < Inf)) = big;
rows = repmat(big, m, m);
rows(1:m+1:end) = costUnmatched;
cols = repmat(big, n, n);
cols(1:n+1:end) = costUnmatched;
col = assigned([cost, rows; cols, zeros(n, m)]);
r = find(col(1:m) <= n)';
pairs = [r(:), reshape(col(r), [], 1)];
if ~isempty(pairs)
    pairs = pairs(cost(sub2ind([m, n], pairs(:, 1), pairs(:, 2))) < 2 * costUnmatched, :);
end
[~, order] = sort(pairs(:, 2));
M = pairs(order, :);
uR = reshape(setdiff(1:m, M(:, 1)), [], 1);
uC = reshape(setdiff(1:n, M(:, 2)), [], 1);
end

function col = assigned(C)
% Shortest augmenting paths, with prices u and v of rows and columns.
n = size(C, 1);
u = zeros(1, n + 1); v = zeros(1, n + 1);
rowOf = zeros(1, n + 1);
for i = 1:n
    rowOf(n+1) = i;
    j0 = n + 1;
    least = Inf(1, n + 1);
    from = zeros(1, n + 1);
    used = false(1, n + 1);
    while true
        used(j0) = true;
        i0 = rowOf(j0);
        open = find(~used(1:n));
        reduced = C(i0, open) - u(i0) - v(open);
        better = reduced < least(open);
        least(open(better)) = reduced(better);
        from(open(better)) = j0;
        [delta, k] = min(least(open));
        j1 = open(k);
        held = find(used);
        u(rowOf(held)) = u(rowOf(held)) + delta;
        v(held) = v(held) - delta;
        least(open) = least(open) - delta;
        j0 = j1;
        if rowOf(j0) == 0
            break
        end
    end
    while j0 ~= n + 1
        rowOf(j0) = rowOf(from(j0));
        j0 = from(j0);
    end
end
col = zeros(1, n);
col(rowOf(1:n)) = 1:n;
end
