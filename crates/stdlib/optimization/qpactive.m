function [x, exitflag, turns, lambda] = qpactive(H, f, A, b, Aeq, beq, lb, ub)
%QPACTIVE  Convex quadratic programs by a growing and shrinking set of active constraints
%   [x, exitflag, turns, lambda] = qpactive(H, f, A, b, Aeq, beq, lb, ub)
%   Example: qpactive(2, -6, [], [], [], [], 0, 2) % 2
n = numel(f);
if isempty(A), A = zeros(0, n); b = zeros(0, 1); end
if isempty(Aeq), Aeq = zeros(0, n); beq = zeros(0, 1); end
lambda = struct('ineqlin', [], 'eqlin', [], 'lower', [], 'upper', []);
turns = 0;
low = find(~isinf(lb)); high = find(~isinf(ub));
I = eye(n);
G = [A; -I(low, :); I(high, :)];
h = [b; -lb(low); ub(high)];
if isempty(G) && isempty(Aeq)
    x = zeros(n, 1);
else
    [x, ok] = simplexsolve(zeros(n, 1), A, b, Aeq, beq, lb, ub);
    if ok ~= 1
        x = [];
        exitflag = -2;
        return
    end
end
% Of equations that depend on each other, some are enough.
if ~isempty(Aeq)
    [~, R, order] = qr(Aeq', 'vector');
    k = min(size(R));
    d = abs(diag(R(1:k, 1:k)));
    count = sum(d > 1e-12 * max([d; 0]));
    chosen = sort(order(1:count));
else
    chosen = [];
end
E = Aeq(chosen, :);
active = zeros(0, 1);
exitflag = 0;
scale = 1 + norm(f, Inf) + norm(H, Inf);
while turns < 200 * (n + numel(h) + 1)
    turns = turns + 1;
    g = H * x + f;
    W = [E; G(active, :)];
    if isempty(W)
        Z = I;
    else
        Z = null(W);
    end
    p = zeros(n, 1);
    endless = false;
    if ~isempty(Z)
        R = Z' * H * Z;
        r = -Z' * g;
        u = pinv((R + R') / 2, 1e-11 * scale) * r;
        left = r - R * u;
        if norm(left, Inf) > 1e-9 * scale
            % Downhill without curvature: as far as the constraints let it.
            p = Z * left;
            endless = true;
        else
            p = Z * u;
        end
    end
    if norm(p, Inf) <= 1e-10 * (1 + norm(x, Inf))
        multipliers = zeros(0, 1);
        if ~isempty(W)
            multipliers = -(W' \ g);
        end
        mine = multipliers(size(E, 1)+1:end);
        [least, k] = min(mine);
        if isempty(mine) || least >= -1e-9 * scale
            exitflag = 1;
            break
        end
        active(k) = [];
        continue
    end
    step = 1;
    if endless, step = Inf; end
    hit = 0;
    rate = G * p;
    room = h - G * x;
    for k = setdiff(1:numel(h), active)
        if rate(k) > 1e-12 * (1 + norm(p, Inf))
            far = max(room(k), 0) / rate(k);
            if far < step
                step = far;
                hit = k;
            end
        end
    end
    if isinf(step)
        exitflag = -3;
        x = [];
        return
    end
    x = x + step * p;
    if hit > 0
        active(end+1, 1) = hit; %#ok<AGROW>
    end
end
on = active(active > numel(b)) - numel(b);
side = on(on <= numel(low));
x(low(side)) = lb(low(side));
side = on(on > numel(low)) - numel(low);
x(high(side)) = ub(high(side));
all1 = zeros(numel(h), 1);
equal = zeros(size(Aeq, 1), 1);
if exitflag == 1 && ~isempty(W)
    all1(active) = mine;
    equal(chosen) = multipliers(1:size(E, 1));
end
lambda.ineqlin = reshape(all1(1:numel(b)), [], 1);
lambda.eqlin = equal;
lambda.lower = zeros(n, 1);
lambda.lower(low) = all1(numel(b) + (1:numel(low)));
lambda.upper = zeros(n, 1);
lambda.upper(high) = all1(numel(b) + numel(low) + (1:numel(high)));
end
