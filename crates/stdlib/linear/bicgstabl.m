function [x, flag, relres, iter, resvec] = bicgstabl(A, b, tol, maxit, M1, M2, x0, varargin)
%BICGSTABL  Stabilized biconjugate gradients with steps of two residuals
%   x = bicgstabl(A, b)
%   x = bicgstabl(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = bicgstabl(...)
%   Example: round(bicgstabl([2 0; 0 4], [2; 8]), 6) % [1; 2]
if nargin < 2
    error('MATLAB:bicgstabl:NotEnoughInputs', 'Not enough input arguments.');
end
b = b(:);
n = numel(b);
if nargin < 3 || isempty(tol), tol = 1e-6; end
if nargin < 4 || isempty(maxit), maxit = min(n, 20); end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if nargin < 7 || isempty(x0), x0 = zeros(n, 1); end
A = operator(A, false, varargin);
solve1 = operator(M1, true, varargin);
solve2 = operator(M2, true, varargin);
solve = @(v) solve2(solve1(v));
x = x0;
flag = 1; iter = 0;
size0 = norm(b);
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; resvec = 0;
    return
end
first = b - A(x);
resvec = norm(first);
best = x; bestres = resvec;
if resvec <= tol * size0
    flag = 0; relres = resvec / size0;
    return
end
if any(~isfinite(solve(first)))
    flag = 2; relres = resvec / size0;
    return
end
L = 2;
shadow = first;
r = zeros(n, L + 1); r(:, 1) = first;
u = zeros(n, L + 1);
step = zeros(n, 1);
rho = 1; alpha = 0; omega = 1;
for k = 1:maxit
    rho = -omega * rho;
    for j = 1:L
        next = shadow' * r(:, j);
        if rho == 0
            flag = 4;
            break
        end
        beta = alpha * next / rho;
        rho = next;
        u(:, 1:j) = r(:, 1:j) - beta * u(:, 1:j);
        u(:, j+1) = A(solve(u(:, j)));
        sigma = shadow' * u(:, j+1);
        if sigma == 0
            flag = 4;
            break
        end
        alpha = rho / sigma;
        step = step + alpha * u(:, 1);
        r(:, 1:j) = r(:, 1:j) - alpha * u(:, 2:j+1);
        keep(step, (j - 1) / (2 * L));
        if flag == 0
            break
        end
        r(:, j+1) = A(solve(r(:, j)));
    end
    if flag ~= 1
        break
    end
    % The polynomial part makes the residual as small as its L powers allow.
    g = r(:, 2:end) \ r(:, 1);
    omega = g(L);
    step = step + r(:, 1:L) * g;
    u(:, 1) = u(:, 1) - u(:, 2:end) * g;
    r(:, 1) = r(:, 1) - r(:, 2:end) * g;
    keep(step, 1);
    if flag == 0
        break
    end
end
x = best;
relres = bestres / size0;
if nargout < 2
    solverreport('bicgstabl', flag, iter, maxit, tol, relres);
end

    function keep(s, part)
        now = x0 + solve(s);
        resvec(end+1, 1) = norm(b - A(now));
        if resvec(end) < bestres
            best = now; bestres = resvec(end); iter = k - 1 + part;
        end
        if resvec(end) <= tol * size0
            flag = 0;
        end
    end
end

function f = operator(A, divide, extra)
if isempty(A)
    f = @(v) v;
elseif isnumeric(A)
    if divide
        f = @(v) A \ v;
    else
        f = @(v) A * v;
    end
else
    if ~isa(A, 'function_handle'), A = str2func(char(A)); end
    f = @(v) A(v, extra{:});
end
end
