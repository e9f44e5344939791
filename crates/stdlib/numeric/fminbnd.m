function [x, fval, exitflag, output] = fminbnd(fun, a, b, options, varargin)
%FMINBND  Minimum of a function of one variable on an interval
%   x = fminbnd(fun, x1, x2)
%   x = fminbnd(fun, x1, x2, options)
%   x = fminbnd(problem)
%   [x, fval, exitflag, output] = fminbnd(...)
%   Example: round(fminbnd(@(x) (x-2)^2, 0, 5), 4) % 2
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    a = problem.x1;
    b = problem.x2;
    options = problem.options;
elseif nargin < 3
    error('MATLAB:fminbnd:NotEnoughInputs', 'FMINBND requires three input arguments.');
elseif nargin < 4
    options = [];
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
tol = optimget(options, 'TolX', 1e-4);
maxCount = optimget(options, 'MaxFunEvals', 500);
maxTurns = optimget(options, 'MaxIter', 500);
display = optimget(options, 'Display', 'notify');
observer = optimget(options, 'OutputFcn', []);
if ~isscalar(a) || ~isscalar(b)
    error('MATLAB:fminbnd:NonScalarBounds', 'The bounds must be scalar.');
end
output = struct('iterations', 0, 'funcCount', 0, 'algorithm', 'golden section search, parabolic interpolation', 'message', '');
if a > b
    x = [];
    fval = [];
    exitflag = -2;
    output.message = 'Exiting: The bounds are inconsistent because x1 > x2.';
    if ~any(strcmpi(display, {'off', 'none'}))
        fprintf('%s\n', output.message);
    end
    return
end
golden = 0.5 * (3 - sqrt(5));
v = a + golden * (b - a);
w = v;
x = v;
d = 0;
e = 0;
fx = fun(x, varargin{:});
fv = fx;
fw = fx;
count = 1;
turns = 0;
exitflag = 1;
middle = 0.5 * (a + b);
tol1 = sqrt(eps) * abs(x) + tol / 3;
tol2 = 2 * tol1;
while abs(x - middle) > tol2 - 0.5 * (b - a)
    useGolden = true;
    if abs(e) > tol1
        useGolden = false;
        r = (x - w) * (fx - fv);
        q = (x - v) * (fx - fw);
        p = (x - v) * q - (x - w) * r;
        q = 2 * (q - r);
        if q > 0
            p = -p;
        end
        q = abs(q);
        r = e;
        e = d;
        if abs(p) < abs(0.5 * q * r) && p > q * (a - x) && p < q * (b - x)
            d = p / q;
            u = x + d;
            if u - a < tol2 || b - u < tol2
                d = tol1 * (sign(middle - x) + (middle == x));
            end
        else
            useGolden = true;
        end
    end
    if useGolden
        if x >= middle
            e = a - x;
        else
            e = b - x;
        end
        d = golden * e;
    end
    u = x + (sign(d) + (d == 0)) * max(abs(d), tol1);
    fu = fun(u, varargin{:});
    count = count + 1;
    turns = turns + 1;
    if fu <= fx
        if u >= x
            a = x;
        else
            b = x;
        end
        v = w; fv = fw;
        w = x; fw = fx;
        x = u; fx = fu;
    else
        if u < x
            a = u;
        else
            b = u;
        end
        if fu <= fw || w == x
            v = w; fv = fw;
            w = u; fw = fu;
        elseif fu <= fv || v == x || v == w
            v = u; fv = fu;
        end
    end
    middle = 0.5 * (a + b);
    tol1 = sqrt(eps) * abs(x) + tol / 3;
    tol2 = 2 * tol1;
    if ~isempty(observer) && observer(x, struct('funccount', count, 'iteration', turns, 'fval', fx, 'procedure', ''), 'iter')
        exitflag = -1;
        break
    end
    if count >= maxCount || turns >= maxTurns
        exitflag = 0;
        break
    end
end
fval = fx;
output.iterations = turns;
output.funcCount = count;
if exitflag == 1
    output.message = sprintf('Optimization terminated:\n the current x satisfies the termination criteria using OPTIONS.TolX of %e \n', tol);
    if any(strcmpi(display, {'iter', 'final'}))
        fprintf('\n%s', output.message);
    end
elseif exitflag == 0
    output.message = sprintf('Exiting: Maximum number of iterations or function evaluations has been exceeded\n         - increase MaxIter or MaxFunEvals option.\n         Current function value: %f \n', fval);
    if ~any(strcmpi(display, {'off', 'none'}))
        fprintf('\n%s', output.message);
    end
end
end
