function [q, count] = quad(fun, a, b, tol, trace, varargin)
%QUAD  Adaptive Simpson quadrature
%   q = quad(fun, a, b)
%   q = quad(fun, a, b, tol)
%   [q, fcnt] = quad(...)
%   Example: round(quad(@(x) x.^2, 0, 3), 6) % 9
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
if ischar(fun) || isstring(fun)
    fun = inlineOf(char(fun));
end
if ~isscalar(a) || ~isscalar(b)
    error('MATLAB:quad:scalarLimits', 'The limits of integration must be scalars.');
end
f = @(x) fun(x, varargin{:});
h = 0.13579 * (b - a);
x = [a, a + h, a + 2*h, (a + b) / 2, b - 2*h, b - h, b];
y = f(x);
if ~isequal(numel(y), 7)
    error('MATLAB:quad:FcnOutputSize', 'The integrand function must return an output vector of the same length as the input vector.');
end
count = 7;
% Infinite ends are moved in a little.
if ~isfinite(y(1))
    y(1) = f(a + eps(superiorfloat(a, b)) * (b - a));
    count = count + 1;
end
if ~isfinite(y(7))
    y(7) = f(b - eps(superiorfloat(a, b)) * (b - a));
    count = count + 1;
end
q = 0;
smallest = eps(b - a) / 1024;
stack = [x(1) x(3) y(1) y(2) y(3); x(3) x(5) y(3) y(4) y(5); x(5) x(7) y(5) y(6) y(7)];
while ~isempty(stack)
    row = stack(end, :);
    stack(end, :) = [];
    a1 = row(1);
    b1 = row(2);
    h = b1 - a1;
    c = (a1 + b1) / 2;
    mid = f([(a1 + c) / 2, (c + b1) / 2]);
    count = count + 2;
    coarse = h / 6 * (row(3) + 4 * row(4) + row(5));
    fine = h / 12 * (row(3) + 4 * mid(1) + 2 * row(4) + 4 * mid(2) + row(5));
    best = fine + (fine - coarse) / 15;
    if abs(h) < smallest || c == a1 || c == b1
        warning('MATLAB:quad:MinStepSize', 'Minimum step size reached; singularity possible.');
        q = q + best;
    elseif count > 10000
        warning('MATLAB:quad:MaxFcnCount', 'Maximum function count exceeded; singularity likely.');
        q = q + best;
        break
    elseif ~isfinite(best)
        warning('MATLAB:quad:ImproperFcnValue', 'Infinite or Not-a-Number function value encountered.');
        q = q + best;
        break
    elseif abs(fine - best) <= tol
        q = q + best;
    else
        stack = [stack; c b1 row(4) mid(2) row(5); a1 c row(3) mid(1) row(4)]; %#ok<AGROW>
    end
end
end

function f = inlineOf(text)
if isvarname(text)
    f = str2func(text);
else
    f = str2func(['@(x) ' vectorize(text)]);
end
end
