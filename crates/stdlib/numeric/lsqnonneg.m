function [x, resnorm, residual, exitflag, output, lambda] = lsqnonneg(C, d, varargin)
%LSQNONNEG  Nonnegative least squares
%   x = lsqnonneg(C, d)
%   x = lsqnonneg(C, d, options)
%   [x, resnorm, residual, exitflag, output, lambda] = lsqnonneg(...)
%   Example: lsqnonneg([1 0; 0 1], [1; -1]) % [1; 0]
if nargin == 1 && isstruct(C)
    problem = C;
    C = problem.C;
    d = problem.d;
    options = problem.options;
elseif isempty(varargin)
    options = [];
else
    options = varargin{end};
end
n = size(C, 2);
tol = optimget(options, 'TolX', 10 * eps * norm(C, 1) * max(size(C)));
if ischar(tol)
    tol = 10 * eps * norm(C, 1) * max(size(C));
end
x = zeros(n, 1);
active = false(n, 1);
w = C' * (d - C * x);
turns = 0;
exitflag = 1;
% Lawson and Hanson's active set: free the variable of steepest descent, solve, step back to the boundary while one turns negative.
while any(~active) && any(w(~active) > tol)
    candidates = w;
    candidates(active) = -Inf;
    [~, t] = max(candidates);
    active(t) = true;
    z = zeros(n, 1);
    z(active) = C(:, active) \ d;
    while any(z(active) <= 0)
        turns = turns + 1;
        if turns > 10 * n
            exitflag = 0;
            break
        end
        q = (z <= 0) & active;
        alpha = min(x(q) ./ (x(q) - z(q)));
        x = x + alpha * (z - x);
        active = active & ~(abs(x) < tol & active);
        z = zeros(n, 1);
        z(active) = C(:, active) \ d;
    end
    if exitflag == 0
        break
    end
    x = z;
    w = C' * (d - C * x);
    w(active) = 0;
    turns = turns + 1;
end
lambda = w;
residual = d - C * x;
resnorm = residual' * residual;
output = struct('iterations', turns, 'algorithm', 'active-set', 'message', 'Optimization terminated.');
end
