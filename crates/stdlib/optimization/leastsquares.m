function [x, resnorm, residual, exitflag, output, lambda, J] = leastsquares(caller, fun, x, lb, ub, options, extra)
%LEASTSQUARES  Nonlinear least squares between bounds, after Levenberg and Marquardt
%   [x, resnorm, residual, exitflag, output, lambda, jacobian] = leastsquares(caller, fun, x0, lb, ub, options, extra)
%   Example: round(leastsquares('lsqnonlin', @(x) x - 2, 0, [], 1, optimset('Display', 'off'), {}), 6) % 1
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
n = numel(x);
x = double(x);
lb = [double(lb(:)); -Inf(n - numel(lb), 1)];
ub = [double(ub(:)); Inf(n - numel(ub), 1)];
if any(lb > ub)
    error(['optim:' caller ':InfeasibleBounds'], 'Exiting due to infeasibility: a lower bound exceeds the corresponding upper bound.');
end
x(:) = min(max(x(:), lb), ub);
tolX = optimget(options, 'TolX', 1e-6);
tolF = optimget(options, 'TolFun', 1e-6);
maxTurns = optimget(options, 'MaxIter', 400);
maxCount = optimget(options, 'MaxFunEvals', 100 * n);
if ischar(maxCount), maxCount = 100 * n; end
given = strcmpi(optimget(options, 'Jacobian', 'off'), 'on');
residual = fun(x, extra{:});
if any(~isfinite(residual(:)))
    error('optim:levenbergMarquardt:UsrObjUndefAtX0', 'Objective function is returning undefined values at initial point. %s cannot continue.', caller);
end
count = 1;
J = slopes(x, residual);
r = residual(:);
damping = 0.01;
exitflag = 0;
turns = 0;
g = J' * r;
firstG = max(norm(g, Inf), sqrt(eps));
moved = 0;
while turns < maxTurns && count < maxCount
    g = J' * r;
    free = ~(x(:) <= lb & g > 0 | x(:) >= ub & g < 0);
    if norm(g(free), Inf) <= 1e-4 * tolF * firstG || r' * r == 0
        exitflag = 1;
        break
    end
    accepted = false;
    while count < maxCount
        K = J(:, free);
        weight = sqrt(max(sum(K.^2, 1), eps))';
        step = zeros(n, 1);
        step(free) = -([K; sqrt(damping) * diag(weight)] \ [r; zeros(sum(free), 1)]);
        y = x;
        y(:) = min(max(x(:) + step, lb), ub);
        step = y(:) - x(:);
        next = fun(y, extra{:});
        count = count + 1;
        if all(isfinite(next(:))) && next(:)' * next(:) < r' * r
            accepted = true;
            break
        end
        damping = max(damping, 1e-12) * 10;
        if damping > 1e16 || norm(step) <= eps * (1 + norm(x(:)))
            break
        end
    end
    if ~accepted
        exitflag = 4;
        break
    end
    damping = damping / 10;
    turns = turns + 1;
    change = r' * r - next(:)' * next(:);
    size0 = r' * r;
    x = y;
    residual = next;
    r = residual(:);
    J = slopes(x, residual);
    moved = norm(step);
    if change <= 1e-4 * tolF * size0 && moved <= sqrt(tolX) * (1 + norm(x(:)))
        exitflag = 3;
        break
    elseif moved <= 1e-3 * tolX * (tolX + norm(x(:)))
        exitflag = 2;
        break
    end
end
resnorm = r' * r;
g = J' * r;
lambda = struct('lower', zeros(n, 1), 'upper', zeros(n, 1));
atLow = x(:) <= lb; atHigh = x(:) >= ub;
lambda.lower(atLow) = max(2 * g(atLow), 0);
lambda.upper(atHigh) = max(-2 * g(atHigh), 0);
output = struct('firstorderopt', norm(g(~atLow & ~atHigh), Inf), 'iterations', turns, 'funcCount', count, 'cgiterations', 0, ...
    'algorithm', 'trust-region-reflective', 'stepsize', moved, 'message', message(exitflag, caller));
if any(strcmpi(optimget(options, 'Display', 'final'), {'final', 'iter', 'final-detailed', 'iter-detailed'}))
    fprintf('\n%s\n\n', output.message);
end

    function J = slopes(x, base)
        if given
            [~, J] = fun(x, extra{:});
            J = full(double(J));
            count = count + 1;
            return
        end
        J = zeros(numel(base), n);
        for k = 1:n
            h = sqrt(eps) * max(abs(x(k)), 1);
            if x(k) + h > ub(k), h = -h; end
            z = x;
            z(k) = x(k) + h;
            h = z(k) - x(k);
            other = fun(z, extra{:});
            J(:, k) = (double(other(:)) - double(base(:))) / h;
        end
        count = count + n;
    end
end

function s = message(flag, caller)
switch flag
    case 1
        s = sprintf('Local minimum found.\n\nOptimization completed because the size of the gradient is less than\nthe value of the optimality tolerance.');
    case {2, 3, 4}
        s = sprintf('Local minimum possible.\n\n%s stopped because the final change in the sum of squares relative to \nits initial value is less than the value of the function tolerance.', caller);
    otherwise
        s = sprintf('Solver stopped prematurely.\n\n%s stopped because it exceeded the function evaluation or iteration limit.', caller);
end
end
