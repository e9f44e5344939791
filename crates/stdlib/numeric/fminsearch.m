function [x, fval, exitflag, output] = fminsearch(fun, x, options, varargin)
%FMINSEARCH  Minimum of a function of several variables without derivatives
%   x = fminsearch(fun, x0)
%   x = fminsearch(fun, x0, options)
%   x = fminsearch(problem)
%   [x, fval, exitflag, output] = fminsearch(...)
%   Example: round(fminsearch(@(x) sum((x - [1 2]).^2), [0 0]), 3) % [1 2]
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    x = problem.x0;
    options = problem.options;
elseif nargin < 2
    error('MATLAB:fminsearch:NotEnoughInputs', 'FMINSEARCH requires at least two input arguments.');
elseif nargin < 3
    options = [];
end
if ~isa(x, 'double')
    error('MATLAB:fminsearch:NonDoubleInput', 'FMINSEARCH only accepts inputs of data type double.');
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
n = numel(x);
tolX = optimget(options, 'TolX', 1e-4);
tolF = optimget(options, 'TolFun', 1e-4);
maxCount = limit(optimget(options, 'MaxFunEvals', 200*n), n);
maxTurns = limit(optimget(options, 'MaxIter', 200*n), n);
display = optimget(options, 'Display', 'notify');
observer = optimget(options, 'OutputFcn', []);
showing = strcmpi(display, 'iter') || strcmpi(display, 'iter-detailed');
% The simplex: the start, and one point along each axis.
shape = x;
v = repmat(x(:), 1, n + 1);
f = zeros(1, n + 1);
f(1) = fun(x, varargin{:});
for j = 1:n
    if v(j, j+1) ~= 0
        v(j, j+1) = 1.05 * v(j, j+1);
    else
        v(j, j+1) = 0.00025;
    end
    shape(:) = v(:, j+1);
    f(j+1) = fun(shape, varargin{:});
end
[f, order] = sort(f);
v = v(:, order);
count = n + 1;
turns = 1;
exitflag = 1;
how = 'initial simplex';
if showing
    fprintf('\n Iteration   Func-count         f(x)         Procedure\n');
    fprintf(' %5.0f        %5.0f     %12.6g         %s\n', 0, 1, f(1), '');
    fprintf(' %5.0f        %5.0f     %12.6g         %s\n', turns, count, f(1), how);
end
while true
    if count >= maxCount || turns >= maxTurns
        exitflag = 0;
        break
    end
    if max(abs(f(1) - f(2:end))) <= max(tolF, 10*eps(f(1))) && max(max(abs(v(:, 2:end) - v(:, 1)))) <= max(tolX, 10*eps(max(v(:, 1))))
        break
    end
    center = sum(v(:, 1:n), 2) / n;
    worst = v(:, n+1);
    reflected = 2 * center - worst;
    shape(:) = reflected;
    fr = fun(shape, varargin{:});
    count = count + 1;
    shrink = false;
    if fr < f(1)
        expanded = 3 * center - 2 * worst;
        shape(:) = expanded;
        fe = fun(shape, varargin{:});
        count = count + 1;
        if fe < fr
            v(:, n+1) = expanded;
            f(n+1) = fe;
            how = 'expand';
        else
            v(:, n+1) = reflected;
            f(n+1) = fr;
            how = 'reflect';
        end
    elseif fr < f(n)
        v(:, n+1) = reflected;
        f(n+1) = fr;
        how = 'reflect';
    elseif fr < f(n+1)
        contracted = 1.5 * center - 0.5 * worst;
        shape(:) = contracted;
        fc = fun(shape, varargin{:});
        count = count + 1;
        if fc <= fr
            v(:, n+1) = contracted;
            f(n+1) = fc;
            how = 'contract outside';
        else
            shrink = true;
        end
    else
        contracted = 0.5 * center + 0.5 * worst;
        shape(:) = contracted;
        fc = fun(shape, varargin{:});
        count = count + 1;
        if fc < f(n+1)
            v(:, n+1) = contracted;
            f(n+1) = fc;
            how = 'contract inside';
        else
            shrink = true;
        end
    end
    if shrink
        how = 'shrink';
        for j = 2:n+1
            v(:, j) = v(:, 1) + 0.5 * (v(:, j) - v(:, 1));
            shape(:) = v(:, j);
            f(j) = fun(shape, varargin{:});
        end
        count = count + n;
    end
    [f, order] = sort(f);
    v = v(:, order);
    turns = turns + 1;
    if showing
        fprintf(' %5.0f        %5.0f     %12.6g         %s\n', turns, count, f(1), how);
    end
    if ~isempty(observer)
        shape(:) = v(:, 1);
        if observer(shape, struct('iteration', turns, 'funccount', count, 'fval', f(1), 'procedure', how), 'iter')
            exitflag = -1;
            break
        end
    end
end
x(:) = v(:, 1);
fval = f(1);
output.iterations = turns;
output.funcCount = count;
output.algorithm = 'Nelder-Mead simplex direct search';
if exitflag == 1
    output.message = sprintf('Optimization terminated:\n the current x satisfies the termination criteria using OPTIONS.TolX of %e \n and F(X) satisfies the convergence criteria using OPTIONS.TolFun of %e \n', tolX, tolF);
    if showing || strcmpi(display, 'final')
        fprintf('\n%s\n', output.message);
    end
elseif exitflag == 0
    if count >= maxCount
        what = 'Maximum number of function evaluations has been exceeded';
        option = 'MaxFunEvals';
    else
        what = 'Maximum number of iterations has been exceeded';
        option = 'MaxIter';
    end
    output.message = sprintf('Exiting: %s\n         - increase %s option.\n         Current function value: %f \n', what, option, fval);
    if ~any(strcmpi(display, {'off', 'none'}))
        fprintf('\n%s\n', output.message);
    end
else
    output.message = 'The optimization was stopped by the output function.';
end
end

function value = limit(value, n)
if ischar(value)
    numberofvariables = n; %#ok<NASGU>
    value = eval(lower(value));
end
end
