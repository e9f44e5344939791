function [x, fval, exitflag, output] = fzero(fun, x0, options, varargin)
%FZERO  Zero of a function of one variable
%   x = fzero(fun, x0)
%   x = fzero(fun, x0, options)
%   x = fzero(problem)
%   [x, fval, exitflag, output] = fzero(...)
%   Example: round(fzero(@cos, [1 2]), 6) % 1.570796
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    x0 = problem.x0;
    options = problem.options;
elseif nargin < 2
    error('MATLAB:fzero:NotEnoughInputs', 'FZERO requires at least two input arguments.');
elseif nargin < 3
    options = [];
end
if ischar(fun) || isstring(fun)
    fun = functionOf(char(fun));
end
if ~isa(x0, 'double')
    error('MATLAB:fzero:NonDoubleInput', 'FZERO only accepts inputs of data type double.');
end
tol = optimget(options, 'TolX', eps);
display = optimget(options, 'Display', 'notify');
checking = strcmpi(optimget(options, 'FunValCheck', 'off'), 'on');
observer = optimget(options, 'OutputFcn', []);
count = 0;
intervals = 0;
iterations = 0;
exitflag = 1;
method = 'bisection, interpolation';
if any(~isfinite(x0))
    error('MATLAB:fzero:Arg2NotFinite', 'Second argument must be finite.');
end
if numel(x0) == 2
    a = x0(1);
    b = x0(2);
    fa = fun(a, varargin{:});
    fb = fun(b, varargin{:});
    count = 2;
    if any(~isfinite([fa fb])) || any(~isreal([fa fb]))
        error('MATLAB:fzero:ValuesAtEndPtsComplexOrNotFinite', 'Function values at interval endpoints must be finite and real.');
    end
    if fa ~= 0 && fb ~= 0 && (fa > 0) == (fb > 0)
        error('MATLAB:fzero:ValuesAtEndPtsSameSign', 'Function values at the interval endpoints must differ in sign.');
    end
elseif isscalar(x0)
    fx = fun(x0, varargin{:});
    count = 1;
    if ~isfinite(fx) || ~isreal(fx)
        error('MATLAB:fzero:ValueAtInitGuessComplexOrNotFinite', 'Function value at starting guess must be finite and real.');
    end
    a = x0;
    b = x0;
    fa = fx;
    fb = fx;
    if fx ~= 0
        if x0 ~= 0
            dx = x0 / 50;
        else
            dx = 1 / 50;
        end
        while (fa > 0) == (fb > 0)
            intervals = intervals + 1;
            dx = sqrt(2) * dx;
            a = x0 - dx;
            fa = fun(a, varargin{:});
            count = count + 1;
            if ~isfinite(fa) || ~isreal(fa) || ~isfinite(a)
                exitflag = failure(a, fa);
                break
            end
            if (fa > 0) ~= (fb > 0)
                break
            end
            b = x0 + dx;
            fb = fun(b, varargin{:});
            count = count + 1;
            if ~isfinite(fb) || ~isreal(fb) || ~isfinite(b)
                exitflag = failure(b, fb);
                break
            end
        end
        if exitflag ~= 1
            x = NaN;
            fval = NaN;
            output = report(intervals, 0, count, method, 'Exiting fzero: aborting search for an interval containing a sign change.');
            if ~any(strcmpi(display, {'off', 'none'}))
                fprintf('Exiting fzero: aborting search for an interval containing a sign change\n    because NaN or Inf function value encountered during search.\n(Function value at %g is %g.)\nCheck function or try again with a different starting value.\n', b, fb);
            end
            return
        end
    end
else
    error('MATLAB:fzero:LengthArg2', 'Second argument must be of length 1 or 2.');
end
start = [a b];
c = a;
fc = fa;
d = b - a;
e = d;
if fa == 0
    b = a;
    fb = fa;
end
while fb ~= 0 && a ~= b
    % The zero lies between b (the best point) and c.
    if (fb > 0) == (fc > 0)
        c = a;
        fc = fa;
        d = b - a;
        e = d;
    end
    if abs(fc) < abs(fb)
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
    end
    m = 0.5 * (c - b);
    toler = 2 * tol * max(abs(b), 1);
    if abs(m) <= toler || fb == 0
        break
    end
    if abs(e) < toler || abs(fa) <= abs(fb)
        d = m;
        e = m;
    else
        s = fb / fa;
        if a == c
            p = 2 * m * s;
            q = 1 - s;
        else
            q = fa / fc;
            r = fb / fc;
            p = s * (2 * m * q * (q - r) - (b - a) * (r - 1));
            q = (q - 1) * (r - 1) * (s - 1);
        end
        if p > 0
            q = -q;
        else
            p = -p;
        end
        if 2 * p < 3 * m * q - abs(toler * q) && p < abs(0.5 * e * q)
            e = d;
            d = p / q;
        else
            d = m;
            e = m;
        end
    end
    a = b;
    fa = fb;
    if abs(d) > toler
        b = b + d;
    elseif b > c
        b = b - toler;
    else
        b = b + toler;
    end
    fb = fun(b, varargin{:});
    count = count + 1;
    iterations = iterations + 1;
    if checking && (isnan(fb) || ~isreal(fb))
        error('MATLAB:fzero:checkfun:NaNFval', 'User function returned a value that is not a number or complex.');
    end
    if ~isempty(observer)
        state = struct('funccount', count, 'iteration', iterations, 'fval', fb, 'intervala', a, 'fvala', fa, 'intervalb', b, 'fvalb', fb, 'intervaliteration', intervals, 'procedure', '');
        if observer(b, state, 'iter')
            exitflag = -1;
            break
        end
    end
end
x = b;
fval = fb;
if exitflag == 1 && abs(fval) > max(abs(fun(start(1), varargin{:})), abs(fun(start(2), varargin{:})))
    exitflag = -5;
end
output = report(intervals, iterations, count, method, sprintf('Zero found in the interval [%g, %g]', min(start), max(start)));
if any(strcmpi(display, {'iter', 'final'}))
    fprintf('\n%s\n', output.message);
end
end

function flag = failure(x, f)
if ~isfinite(x)
    flag = -6;
elseif ~isreal(f)
    flag = -4;
else
    flag = -3;
end
end

function output = report(intervals, iterations, count, method, message)
output.intervaliterations = intervals;
output.iterations = iterations;
output.funcCount = count;
output.algorithm = method;
output.message = message;
end

function f = functionOf(text)
if isvarname(text)
    f = str2func(text);
else
    f = str2func(['@(x) ' text]);
end
end
