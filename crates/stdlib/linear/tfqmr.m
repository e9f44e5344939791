function [x, flag, relres, iter, resvec] = tfqmr(A, b, tol, maxit, M1, M2, x0, varargin)
%TFQMR  Quasi-minimal residuals without the transpose
%   x = tfqmr(A, b)
%   x = tfqmr(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = tfqmr(...)
%   Example: round(tfqmr([2 0; 0 4], [2; 8]), 6) % [1; 2]
if nargin < 2
    error('MATLAB:tfqmr:NotEnoughInputs', 'Not enough input arguments.');
end
b = b(:);
n = numel(b);
if nargin < 3 || isempty(tol), tol = 1e-6; end
if nargin < 4 || isempty(maxit), maxit = min(n, 20); end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if nargin < 7 || isempty(x0), x0 = zeros(n, 1); end
if isnumeric(A) && ~isequal(size(A), [n, n])
    error('MATLAB:tfqmr:NonSquareMatrix', 'Matrix must be square and of the size of the right hand side.');
end
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
r = b - A(x);
resvec = norm(r);
best = x; bestres = resvec;
if resvec <= tol * size0
    flag = 0; relres = resvec / size0;
    return
end
if any(~isfinite(solve(r)))
    flag = 2; relres = resvec / size0;
    return
end
w = r; y = r; shadow = r;
u = A(solve(y)); v = u;
d = zeros(n, 1);
tau = resvec; theta = 0; eta = 0; alpha = 1;
rho = shadow' * r;
% An iteration has two half steps, each with a residual of its own.
for half = 0:2*maxit - 1
    if mod(half, 2) == 0
        sigma = shadow' * v;
        if sigma == 0 || rho == 0
            flag = 4;
            break
        end
        alpha = rho / sigma;
        ynext = y - alpha * v;
    end
    w = w - alpha * u;
    d = y + (theta^2 * eta / alpha) * d;
    theta = norm(w) / tau;
    c = 1 / sqrt(1 + theta^2);
    tau = tau * theta * c;
    eta = c^2 * alpha;
    x = x + eta * solve(d);
    resvec(end+1, 1) = norm(b - A(x)); %#ok<AGROW>
    if resvec(end) < bestres
        best = x; bestres = resvec(end); iter = floor(half / 2) + 1;
    end
    if resvec(end) <= tol * size0
        flag = 0;
        break
    end
    if mod(half, 2) == 0
        y = ynext;
        u = A(solve(y));
    else
        next = shadow' * w;
        beta = next / rho;
        rho = next;
        y = w + beta * y;
        before = u;
        u = A(solve(y));
        v = u + beta * (before + beta * v);
    end
end
x = best;
relres = bestres / size0;
if nargout < 2
    solverreport('tfqmr', flag, iter, maxit, tol, relres);
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
