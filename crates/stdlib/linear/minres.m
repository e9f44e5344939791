function [x, flag, relres, iter, resvec] = minres(A, b, tol, maxit, M1, M2, x0, varargin)
%MINRES  Minimal residuals for symmetric systems
%   x = minres(A, b)
%   x = minres(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = minres(...)
%   Example: round(minres([2 0; 0 -4], [2; 8]), 6) % [1; -2]
if nargin < 2
    error('MATLAB:minres:NotEnoughInputs', 'Not enough input arguments.');
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
r1 = b - A(x);
resvec = norm(r1);
best = x; bestres = resvec;
if resvec <= tol * size0
    flag = 0; relres = resvec / size0;
    return
end
if any(~isfinite(solve(r1)))
    flag = 2; relres = resvec / size0;
    return
end
y = solve(r1);
beta = sqrt(real(r1' * y));
if beta == 0 || ~isreal(beta)
    flag = 5;
    relres = bestres / size0;
    return
end
r2 = r1; before = 0;
dbar = 0; epsln = 0; phibar = beta; cs = -1; sn = 0;
w = zeros(n, 1); w2 = w;
for k = 1:maxit
    v = y / beta;
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
    last = epsln;
    delta = cs * dbar + sn * alpha;
    gbar = sn * dbar - cs * alpha;
    epsln = sn * beta;
    dbar = -cs * beta;
    gam = max(hypot(gbar, beta), realmin);
    cs = gbar / gam; sn = beta / gam;
    phi = cs * phibar;
    phibar = sn * phibar;
    w1 = w2; w2 = w;
    w = (v - last * w1 - delta * w2) / gam;
    x = x + phi * w;
    resvec(end+1, 1) = norm(b - A(x)); %#ok<AGROW>
    if resvec(end) < bestres
        best = x; bestres = resvec(end); iter = k;
    end
    if resvec(end) <= tol * size0
        flag = 0;
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
    solverreport('minres', flag, iter, maxit, tol, relres);
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
