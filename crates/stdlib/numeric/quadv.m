function [q, count] = quadv(fun, a, b, tol, trace, varargin)
%QUADV  Adaptive Simpson quadrature of an array-valued function
%   q = quadv(fun, a, b)
%   q = quadv(fun, a, b, tol)
%   [q, fcnt] = quadv(...)
%   Example: round(quadv(@(x) [x; x^2], 0, 3), 6) % [4.5; 9]
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
f = @(x) fun(x, varargin{:});
h = 0.13579 * (b - a);
x = [a, a + h, a + 2*h, (a + b) / 2, b - 2*h, b - h, b];
y = cell(1, 7);
for k = 1:7
    y{k} = f(x(k));
end
if any(~isfinite(y{1}(:)))
    y{1} = f(a + eps * (b - a));
end
if any(~isfinite(y{7}(:)))
    y{7} = f(b - eps * (b - a));
end
count = 7;
stack = {x(1), x(3), y{1}, y{2}, y{3}; x(3), x(5), y{3}, y{4}, y{5}; x(5), x(7), y{5}, y{6}, y{7}};
q = 0;
while ~isempty(stack)
    [a1, b1, f1, f2, f3] = stack{end, :};
    stack(end, :) = [];
    h = b1 - a1;
    c = (a1 + b1) / 2;
    left = f((a1 + c) / 2);
    right = f((c + b1) / 2);
    count = count + 2;
    coarse = h / 6 * (f1 + 4 * f2 + f3);
    fine = h / 12 * (f1 + 4 * left + 2 * f2 + 4 * right + f3);
    best = fine + (fine - coarse) / 15;
    if count > 10000 || abs(h) < eps(b - a) / 1024 || ~all(isfinite(best(:)))
        if count > 10000
            warning('MATLAB:quadv:MaxFcnCount', 'Maximum function count exceeded; singularity likely.');
        elseif ~all(isfinite(best(:)))
            warning('MATLAB:quadv:ImproperFcnValue', 'Infinite or Not-a-Number function value encountered.');
        else
            warning('MATLAB:quadv:MinStepSize', 'Minimum step size reached; singularity possible.');
        end
        q = q + best;
        if count > 10000
            break
        end
    elseif norm(fine(:) - best(:), Inf) <= tol
        q = q + best;
    else
        stack = [stack; {c, b1, f2, right, f3; a1, c, f1, left, f2}]; %#ok<AGROW>
    end
end
end
