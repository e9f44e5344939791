function [q, count] = quadl(fun, a, b, tol, trace, varargin)
%QUADL  Adaptive Lobatto quadrature
%   q = quadl(fun, a, b)
%   q = quadl(fun, a, b, tol)
%   [q, fcnt] = quadl(...)
%   Example: round(quadl(@(x) x.^2, 0, 3), 6) % 9
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
f = @(x) fun(x, varargin{:});
y = f([a, b]);
count = 2;
if ~isfinite(y(1))
    y(1) = f(a + eps * (b - a));
    count = count + 1;
end
if ~isfinite(y(2))
    y(2) = f(b - eps * (b - a));
    count = count + 1;
end
q = 0;
outer = sqrt(2/3);
inner = 1 / sqrt(5);
% A piece is done when Lobatto's rule of four points agrees with Kronrod's extension to seven.
stack = [a b y];
while ~isempty(stack)
    row = stack(end, :);
    stack(end, :) = [];
    m = (row(1) + row(2)) / 2;
    h = (row(2) - row(1)) / 2;
    x = [m - outer*h, m - inner*h, m, m + inner*h, m + outer*h];
    z = f(x);
    if numel(z) ~= 5
        error('MATLAB:quadl:FcnOutputSize', 'The integrand function must return an output vector of the same length as the input vector.');
    end
    count = count + 5;
    coarse = h / 6 * (row(3) + row(4) + 5 * (z(2) + z(4)));
    fine = h / 1470 * (77 * (row(3) + row(4)) + 432 * (z(1) + z(5)) + 625 * (z(2) + z(4)) + 672 * z(3));
    if abs(h) < eps(b - a) / 1024 || x(1) == row(1)
        warning('MATLAB:quadl:MinStepSize', 'Minimum step size reached; singularity possible.');
        q = q + fine;
    elseif count > 10000
        warning('MATLAB:quadl:MaxFcnCount', 'Maximum function count exceeded; singularity likely.');
        q = q + fine;
        break
    elseif ~isfinite(fine)
        warning('MATLAB:quadl:ImproperFcnValue', 'Infinite or Not-a-Number function value encountered.');
        q = q + fine;
        break
    elseif abs(fine - coarse) <= tol
        q = q + fine;
    else
        ends = [row(1), x, row(2)];
        values = [row(3), z, row(4)];
        for k = 6:-1:1
            stack(end+1, :) = [ends(k), ends(k+1), values(k), values(k+1)]; %#ok<AGROW>
        end
    end
end
end
