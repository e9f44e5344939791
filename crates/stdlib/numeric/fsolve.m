function [x, fval, exitflag, output, J] = fsolve(fun, x, options, varargin)
%FSOLVE  Solve a system of nonlinear equations
%   x = fsolve(fun, x0)
%   x = fsolve(fun, x0, options)
%   x = fsolve(problem)
%   [x, fval, exitflag, output, jacobian] = fsolve(...)
%   Example: round(fsolve(@(x) x^2 - 4, 1, optimset('Display', 'off')), 6) % 2
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
given = strcmpi(optimget(options, 'Jacobian', 'off'), 'on');
[F, J, count] = evaluate(fun, x, given, varargin);
if any(~isfinite(F(:)))
    error('optim:trustnleqn:UsrObjUndefAtX0', 'Objective function is returning undefined values at initial point. FSOLVE cannot continue.');
end
fval = F;
r = F(:);
lambda = 0.01;
turns = 0;
exitflag = 0;
while turns < maxTurns && count < maxCount
    g = J' * r;
    if norm(g, Inf) <= tolF * 1e-4 || r' * r <= eps^2
        exitflag = 1;
        break
    end
    accepted = false;
    while count < maxCount
        H = J' * J;
        step = -(H + lambda * diag(max(diag(H), eps))) \ g;
        if size(J, 1) == size(J, 2) && lambda < 1e-8 && rcond(J) > eps
            step = -(J \ r);
        end
        shape = x;
        shape(:) = x(:) + step;
        Fnew = fun(shape, varargin{:});
        count = count + 1;
        rnew = Fnew(:);
        if all(isfinite(rnew)) && rnew' * rnew < r' * r
            accepted = true;
            lambda = max(lambda / 10, 1e-15);
            break
        end
        lambda = max(lambda, 1e-10) * 10;
        if lambda > 1e14 || norm(step) <= eps * norm(x(:))
            break
        end
    end
    if ~accepted
        break
    end
    turns = turns + 1;
    change = abs(rnew' * rnew - r' * r);
    moved = norm(step);
    x = shape;
    r = rnew;
    fval = Fnew;
    [~, J, more] = evaluate(fun, x, given, varargin, fval);
    count = count + more;
    if r' * r <= eps && moved <= tolX * (1 + norm(x(:))) && change <= tolF
        if r' * r <= eps^2 || moved <= sqrt(eps) * tolX * (1 + norm(x(:)))
            exitflag = 1;
            break
        end
    end
end
if exitflag == 0 && turns < maxTurns && count < maxCount || exitflag == 1
    if r' * r < sqrt(tolF)
        exitflag = 1;
    else
        exitflag = -2;
    end
end
output.iterations = turns;
output.funcCount = count;
output.algorithm = 'trust-region-dogleg';
output.firstorderopt = norm(J' * r, Inf);
switch exitflag
    case 1
        output.message = sprintf('Equation solved.\n\nfsolve completed because the vector of function values is near zero\nas measured by the value of the function tolerance, and\nthe problem appears regular as measured by the gradient.');
    case 0
        output.message = 'Solver stopped prematurely.';
    otherwise
        output.message = 'No solution found.';
end
if any(strcmpi(display, {'final', 'iter', 'final-detailed', 'iter-detailed'}))
    fprintf('\n%s\n\n', output.message);
end
end

function [F, J, count] = evaluate(fun, x, given, extra, F)
count = 0;
if given
    [F, J] = fun(x, extra{:});
    count = 1;
    return
end
if nargin < 5
    F = fun(x, extra{:});
    count = 1;
end
n = numel(x);
J = zeros(numel(F), n);
for k = 1:n
    h = sqrt(eps) * max(abs(x(k)), 1);
    if x(k) < 0
        h = -h;
    end
    y = x;
    y(k) = x(k) + h;
    h = y(k) - x(k);
    G = fun(y, extra{:});
    J(:, k) = (G(:) - F(:)) / h;
end
count = count + n;
end
