function [x, flag, relres, iter, resvec] = qmr(A, b, tol, maxit, M1, M2, x0, varargin)
%QMR  Quasi-minimal residuals
%   x = qmr(A, b)
%   x = qmr(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = qmr(...)
%   Example: round(qmr([2 0; 0 4], [2; 8]), 6) % [1; 2]
if nargin < 2
    error('MATLAB:qmr:NotEnoughInputs', 'Not enough input arguments.');
end
b = b(:);
n = numel(b);
if nargin < 3 || isempty(tol), tol = 1e-6; end
if nargin < 4 || isempty(maxit), maxit = min(n, 20); end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if nargin < 7 || isempty(x0), x0 = zeros(n, 1); end
if isnumeric(A) && ~isequal(size(A), [n, n])
    error('MATLAB:qmr:NonSquareMatrix', 'Matrix must be square and of the size of the right hand side.');
end
A = operator(A, varargin);
solve1 = solver(M1, varargin);
solve2 = solver(M2, varargin);
x = x0;
flag = 1; iter = 0;
size0 = norm(b);
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; resvec = 0;
    return
end
r = b - A(x, 'notransp');
resvec = norm(r);
best = x; bestres = resvec;
if resvec <= tol * size0
    flag = 0; relres = resvec / size0;
    return
end
vt = r; y = solve1(vt, 'notransp'); rho = norm(y);
if any(~isfinite(y))
    flag = 2; relres = resvec / size0;
    return
end
wt = r; z = solve2(wt, 'transp'); xi = norm(z);
gam = 1; eta = -1; theta = 0; ep = 1;
for k = 1:maxit
    if rho == 0 || xi == 0
        flag = 4;
        break
    end
    v = vt / rho; y = y / rho;
    w = wt / xi; z = z / xi;
    delta = z' * y;
    if delta == 0
        flag = 4;
        break
    end
    yt = solve2(y, 'notransp');
    zt = solve1(z, 'transp');
    if k == 1
        p = yt; q = zt;
    else
        p = yt - (xi * delta / ep) * p;
        q = zt - conj(rho * delta / ep) * q;
    end
    pt = A(p, 'notransp');
    ep = q' * pt;
    beta = ep / delta;
    if ep == 0 || beta == 0
        flag = 4;
        break
    end
    vt = pt - beta * v;
    y = solve1(vt, 'notransp');
    before = rho; rho = norm(y);
    wt = A(q, 'transp') - conj(beta) * w;
    z = solve2(wt, 'transp');
    xi = norm(z);
    gam1 = gam; theta1 = theta;
    theta = rho / (gam1 * abs(beta));
    gam = 1 / sqrt(1 + theta^2);
    eta = -eta * before * gam^2 / (beta * gam1^2);
    if k == 1
        d = eta * p; s = eta * pt;
    else
        d = eta * p + (theta1 * gam)^2 * d;
        s = eta * pt + (theta1 * gam)^2 * s;
    end
    x = x + d;
    r = r - s;
    resvec(end+1, 1) = norm(r); %#ok<AGROW>
    if resvec(end) <= tol * size0
        resvec(end) = norm(b - A(x, 'notransp'));
    end
    if resvec(end) < bestres
        best = x; bestres = resvec(end); iter = k;
    end
    if resvec(end) <= tol * size0
        flag = 0;
        break
    end
end
x = best;
relres = bestres / size0;
if nargout < 2
    solverreport('qmr', flag, iter, maxit, tol, relres);
end
end

function f = operator(A, extra)
if isnumeric(A)
    f = @(v, way) product(A, v, way);
else
    if ~isa(A, 'function_handle'), A = str2func(char(A)); end
    f = @(v, way) A(v, extra{:}, way);
end
end

function y = product(A, v, way)
if strcmp(way, 'transp'), y = A' * v; else, y = A * v; end
end

function f = solver(M, extra)
if isempty(M)
    f = @(v, way) v;
elseif isnumeric(M)
    f = @(v, way) quotient(M, v, way);
else
    if ~isa(M, 'function_handle'), M = str2func(char(M)); end
    f = @(v, way) M(v, extra{:}, way);
end
end

function y = quotient(M, v, way)
if strcmp(way, 'transp'), y = M' \ v; else, y = M \ v; end
end
