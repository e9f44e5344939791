function [x, flag, relres, iter, resvec, resveccg] = symmlq(A, b, tol, maxit, M1, M2, x0, varargin)
%SYMMLQ  Symmetric systems by the LQ factors of their Lanczos matrix
%   x = symmlq(A, b)
%   x = symmlq(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec, resveccg] = symmlq(...)
%   Example: round(symmlq([2 0; 0 -4], [2; 8]), 6) % [1; -2]
if nargin < 2
    error('MATLAB:symmlq:NotEnoughInputs', 'Not enough input arguments.');
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
    flag = 0; relres = 0; resvec = 0; resveccg = 0;
    return
end
r2 = b - A(x);
resvec = norm(r2); resveccg = resvec;
best = x; bestres = resvec;
if resvec <= tol * size0
    flag = 0; relres = resvec / size0;
    return
end
if any(~isfinite(solve(r2)))
    flag = 2; relres = resvec / size0;
    return
end
% The tridiagonal matrix T of the Lanczos vectors grows; the point of the CG kind solves T y = beta e1, that of the LQ kind
% is the shortest y that solves all but the last row.
y = solve(r2);
beta = sqrt(real(r2' * y));
start = beta;
V = zeros(n, 0);
diagonal = []; beside = [];
r1 = r2; before = 0;
for k = 1:maxit
    v = y / beta;
    V(:, k) = v; %#ok<AGROW>
    y = A(v);
    if k > 1
        y = y - (beta / before) * r1;
    end
    alpha = real(v' * y);
    y = y - (alpha / beta) * r2;
    r1 = r2; r2 = y;
    y = solve(r2);
    before = beta;
    beta = real(r2' * y);
    if beta < 0
        flag = 5;
        break
    end
    beta = sqrt(beta);
    diagonal(k) = alpha; %#ok<AGROW>
    T = diag(diagonal);
    if k > 1
        T = T + diag(beside, 1) + diag(beside, -1);
    end
    beside(k) = beta; %#ok<AGROW>
    rhs = [start; zeros(k - 1, 1)];
    if k > 1
        keep(x0 + V * lsqminnorm(T(1:k-1, :), rhs(1:k-1)), true);
        if flag == 0
            break
        end
    end
    if rcond(T) > eps
        keep(x0 + V * (T \ rhs), false);
    end
    if flag == 0
        break
    end
    if beta == 0
        flag = 4;
        break
    end
end
x = best;
relres = bestres / size0;
if nargout < 2
    solverreport('symmlq', flag, iter, maxit, tol, relres);
end

    function keep(now, shortest)
        res = norm(b - A(now));
        if shortest
            resvec(end+1, 1) = res;
        else
            resveccg(end+1, 1) = res;
        end
        if res < bestres
            best = now; bestres = res; iter = k;
        end
        if res <= tol * size0
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
