function [x, exitflag, turns, y] = simplexsolve(f, A, b, Aeq, beq, lb, ub)
%SIMPLEXSOLVE  Two phases of the simplex method
%   [x, exitflag, turns, y] = simplexsolve(f, A, b, Aeq, beq, lb, ub)
%   exitflag is 1, 0 (too many turns), -2 (infeasible) or -3 (unbounded); y are the prices of the rows of A and Aeq.
%   Example: simplexsolve(1, [], [], [], [], 2, 5) % 2
n = numel(f);
x = [];
y = [];
turns = 0;
if isempty(A), A = zeros(0, n); b = zeros(0, 1); end
if isempty(Aeq), Aeq = zeros(0, n); beq = zeros(0, 1); end
if any(lb > ub)
    exitflag = -2;
    return
end
% Each unknown counts from one of its bounds, or is a difference of two that are not negative.
sgn = ones(n, 1);
base = lb;
fromTop = isinf(lb) & ~isinf(ub);
sgn(fromTop) = -1;
base(fromTop) = ub(fromTop);
free = isinf(lb) & isinf(ub);
base(free) = 0;
range = find(~isinf(lb) & ~isinf(ub));
T = diag(sgn);
T = [T, -T(:, free)];
m1 = size(A, 1); m2 = size(Aeq, 1); m3 = numel(range);
bounds = zeros(m3, size(T, 2));
for k = 1:m3
    bounds(k, range(k)) = 1;
end
rows = [A * T; Aeq * T; bounds];
rhs = [b - A * base; beq - Aeq * base; ub(range) - lb(range)];
M = [rows, [eye(m1); zeros(m2 + m3, m1)], [zeros(m1 + m2, m3); eye(m3)]];
cost = [T' * f; zeros(m1 + m3, 1)];
m = m1 + m2 + m3;
flip = rhs < 0;
M(flip, :) = -M(flip, :);
rhs(flip) = -rhs(flip);
N = size(M, 2);
% Slacks of rows that were not turned are a first basis; the other rows get artificial unknowns.
basis = zeros(m, 1);
slack = [1:m1, m1+m2+1:m];
at = size(T, 2) + (1:m1 + m3);
good = ~flip(slack);
basis(slack(good)) = at(good);
need = find(basis == 0);
basis(need) = N + (1:numel(need));
extra = zeros(m, numel(need));
extra(sub2ind(size(extra), need(:), (1:numel(need))')) = 1;
tab = [M, extra, rhs];
scale = 1 + max(abs(rhs), [], 'all');
if isempty(scale), scale = 1; end
if ~isempty(need)
    c1 = [zeros(N, 1); ones(numel(need), 1)];
    [tab, basis, flag, turns] = pivots(tab, basis, c1, turns, N + numel(need));
    if flag == 0 || sum(tab(basis > N, end)) > 1e-9 * scale * (1 + m)
        exitflag = min(flag, 1) * -2;
        return
    end
    % What is still artificial leaves, or its row is one too many.
    keep = true(m, 1);
    for r = find(basis > N)'
        [big, j] = max(abs(tab(r, 1:N)));
        if big > 1e-9
            [tab, basis] = pivot(tab, basis, r, j);
        else
            keep(r) = false;
        end
    end
    tab = tab(keep, :);
    basis = basis(keep);
else
    keep = true(m, 1);
end
tab = tab(:, [1:N, end]);
[tab, basis, exitflag, turns] = pivots(tab, basis, cost, turns, N);
z = zeros(N, 1);
z(basis) = tab(:, end);
x = base + T * z(1:size(T, 2));
near = abs(x - lb) < 1e-12 * (1 + abs(lb));
x(near) = lb(near);
near = abs(x - ub) < 1e-12 * (1 + abs(ub));
x(near) = ub(near);
prices = zeros(m, 1);
if any(keep)
    prices(keep) = M(keep, basis)' \ cost(basis);
end
prices(flip) = -prices(flip);
y = prices(1:m1 + m2);
end

function [tab, basis, flag, turns] = pivots(tab, basis, c, turns, N)
flag = 1;
tol = 1e-10;
start = turns;
while true
    d = c(1:N)' - c(basis)' * tab(:, 1:N);
    d(basis) = 0;
    worth = tol * (1 + max(abs(c)));
    if turns - start < 50 * (1 + size(tab, 1))
        [least, j] = min(d);
        if least >= -worth
            return
        end
    else
        % The first that helps, lest the same corners come round again.
        j = find(d < -worth, 1);
        if isempty(j)
            return
        end
    end
    up = tab(:, j) > 1e-10;
    if ~any(up)
        flag = -3;
        return
    end
    ratio = Inf(size(tab, 1), 1);
    ratio(up) = tab(up, end) ./ tab(up, j);
    least = min(ratio);
    ties = find(ratio <= least + 1e-12 * (1 + abs(least)));
    [~, k] = min(basis(ties));
    [tab, basis] = pivot(tab, basis, ties(k), j);
    turns = turns + 1;
    if turns > 100000
        flag = 0;
        return
    end
end
end

function [tab, basis] = pivot(tab, basis, r, j)
tab(r, :) = tab(r, :) / tab(r, j);
others = tab(:, j);
others(r) = 0;
tab = tab - others * tab(r, :);
tab(:, j) = 0;
tab(r, j) = 1;
basis(r) = j;
end
