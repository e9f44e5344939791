function [x, fval, exitflag, output, g, H] = fminunc(fun, x, options, varargin)
%FMINUNC  Minimum of a smooth function of several variables
%   x = fminunc(fun, x0)
%   x = fminunc(fun, x0, options)
%   x = fminunc(problem)
%   [x, fval, exitflag, output, grad, hessian] = fminunc(...)
%   Example: round(fminunc(@(x) (x-3)^2, 0, optimset('Display', 'off')), 4) % 3
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    x = problem.x0;
    options = problem.options;
elseif nargin < 3
    options = [];
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
tolX = optimget(options, 'TolX', 1e-6);
tolF = optimget(options, 'TolFun', 1e-6);
n = numel(x);
maxTurns = optimget(options, 'MaxIter', 400);
maxCount = optimget(options, 'MaxFunEvals', 100*n);
if ischar(maxCount)
    maxCount = 100 * n;
end
display = optimget(options, 'Display', 'final');
given = strcmpi(optimget(options, 'GradObj', 'off'), 'on');
[f, g, count] = evaluate(fun, x, given, varargin);
B = eye(n);
turns = 0;
exitflag = 0;
first = norm(g, Inf);
while turns < maxTurns && count < maxCount
    if norm(g, Inf) <= tolF * (1 + first) * 0.1 || norm(g, Inf) == 0
        exitflag = 1;
        break
    end
    step = -B * g;
    slope = g' * step;
    if slope >= 0
        B = eye(n);
        step = -g;
        slope = -g' * g;
    end
    if turns == 0
        step = step * min(1, 1 / norm(g, Inf));
        slope = g' * step;
    end
    % A step that lowers f enough, and where the slope has become flatter (weak Wolfe conditions by bisection).
    low = 0;
    high = Inf;
    alpha = 1;
    accepted = false;
    for attempt = 1:40
        y = x;
        y(:) = x(:) + alpha * step;
        [fy, gy, more] = evaluate(fun, y, given, varargin);
        count = count + more;
        if ~(fy <= f + 1e-4 * alpha * slope)
            high = alpha;
        elseif gy' * step < 0.9 * slope
            low = alpha;
            accepted = true;
            if isinf(high) && attempt > 30
                break
            end
        else
            accepted = true;
            break
        end
        if isinf(high)
            alpha = 2 * low;
        else
            alpha = (low + high) / 2;
        end
        if high - low < eps
            break
        end
    end
    if ~accepted
        exitflag = 5;
        break
    end
    if ~(fy <= f)
        alpha = low;
        y(:) = x(:) + alpha * step;
        [fy, gy, more] = evaluate(fun, y, given, varargin);
        count = count + more;
    end
    s = y(:) - x(:);
    d = gy - g;
    x = y;
    decrease = f - fy;
    f = fy;
    g = gy;
    turns = turns + 1;
    if s' * d > eps * norm(s) * norm(d)
        if turns == 1
            B = (s' * d) / (d' * d) * eye(n);
        end
        rho = 1 / (s' * d);
        V = eye(n) - rho * s * d';
        B = V * B * V' + rho * (s * s');
    end
    if max(abs(s) ./ (1 + abs(x(:)))) < tolX * 1e-3 || (decrease < eps * abs(f) && norm(g, Inf) < 1e-4)
        exitflag = 2;
        break
    end
end
if exitflag == 2 && norm(g, Inf) <= 1e-4 * (1 + first)
    exitflag = 1;
end
fval = f;
if nargout > 5
    H = hessian(fun, x, given, varargin);
end
output.iterations = turns;
output.funcCount = count;
output.stepsize = [];
output.firstorderopt = norm(g, Inf);
output.algorithm = 'quasi-newton';
if exitflag == 0
    output.message = 'Solver stopped prematurely.';
elseif exitflag == 1
    output.message = sprintf('Local minimum found.\n\nOptimization completed because the size of the gradient is less than\nthe value of the optimality tolerance.');
else
    output.message = 'Local minimum possible.';
end
if any(strcmpi(display, {'final', 'iter', 'final-detailed', 'iter-detailed'}))
    fprintf('\n%s\n\n', output.message);
end
end

function [f, g, count] = evaluate(fun, x, given, extra)
if given
    [f, g] = fun(x, extra{:});
    g = g(:);
    count = 1;
    return
end
f = fun(x, extra{:});
n = numel(x);
g = zeros(n, 1);
for k = 1:n
    h = eps^(1/3) * max(abs(x(k)), 1);
    y = x;
    y(k) = x(k) + h;
    z = x;
    z(k) = x(k) - h;
    g(k) = (fun(y, extra{:}) - fun(z, extra{:})) / (y(k) - z(k));
end
% Counted as forward differences are.
count = 1 + n;
end

function H = hessian(fun, x, given, extra)
n = numel(x);
H = zeros(n);
for k = 1:n
    h = eps^(1/4) * max(abs(x(k)), 1);
    y = x;
    y(k) = x(k) + h;
    z = x;
    z(k) = x(k) - h;
    [~, gy] = evaluate(fun, y, given, extra);
    [~, gz] = evaluate(fun, z, given, extra);
    H(:, k) = (gy - gz) / (2 * h);
end
H = (H + H') / 2;
end
