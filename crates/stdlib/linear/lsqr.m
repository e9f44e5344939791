function [x, flag, relres, iter, resvec, lsvec] = lsqr(A, b, tol, maxit, M1, M2, x0, varargin)
%LSQR  Least squares by bidiagonalization
%   x = lsqr(A, b)
%   x = lsqr(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec, lsvec] = lsqr(...)
%   Example: round(lsqr([2 0; 0 4; 0 0], [2; 8; 1], 1e-10), 6) % [1; 2]
if nargin < 2
    error('MATLAB:lsqr:NotEnoughInputs', 'Not enough input arguments.');
end
b = b(:);
if nargin < 3 || isempty(tol), tol = 1e-6; end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if isnumeric(A) && size(A, 1) ~= numel(b)
    error('MATLAB:lsqr:RHSsizeMatchCoeffMatrix', 'Right hand side must be a column vector of length %d to match the coefficient matrix.', size(A, 1));
end
apply = @(v, way) operate(A, false, varargin, v, way);
% The preconditioner acts on the right: A * inv(M) * y = b, x = inv(M) * y.
forward = @(v) operate(M2, true, varargin, operate(M1, true, varargin, v, 'notransp'), 'notransp');
backward = @(v) operate(M1, true, varargin, operate(M2, true, varargin, v, 'transp'), 'transp');
v = backward(apply(b, 'transp'));
n = numel(v);
if nargin < 4 || isempty(maxit), maxit = min([numel(b), n, 20]); end
if nargin < 7 || isempty(x0), x0 = zeros(n, 1); end
x = x0;
flag = 1; iter = 0;
size0 = norm(b);
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; resvec = 0; lsvec = zeros(0, 1);
    return
end
u = b - apply(x, 'notransp');
beta = norm(u);
resvec = beta;
lsvec = zeros(0, 1);
if beta <= tol * size0
    flag = 0; relres = beta / size0;
    return
end
u = u / beta;
v = backward(apply(u, 'transp'));
alpha = norm(v);
if alpha == 0
    flag = 0; relres = beta / size0; lsvec = 0;
    return
end
v = v / alpha;
w = v; y = zeros(n, 1);
phibar = beta; rhobar = alpha;
total = 0; gone = 0;
for k = 1:maxit
    u = apply(forward(v), 'notransp') - alpha * u;
    beta = norm(u);
    total = hypot(total, hypot(alpha, beta));
    if beta > 0, u = u / beta; end
    v = backward(apply(u, 'transp')) - beta * v;
    alpha = norm(v);
    if alpha > 0, v = v / alpha; end
    rho = hypot(rhobar, beta);
    c = rhobar / rho; s = beta / rho;
    theta = s * alpha;
    rhobar = -c * alpha;
    phi = c * phibar;
    phibar = s * phibar;
    y = y + (phi / rho) * w;
    w = v - (theta / rho) * w;
    iter = k;
    resvec(end+1, 1) = phibar; %#ok<AGROW>
    slope = alpha * abs(c);
    if total > 0, slope = slope / total; end
    lsvec(end+1, 1) = slope; %#ok<AGROW>
    if phibar <= tol * size0 || slope <= tol
        flag = 0;
        break
    end
    if abs(phi / rho) * norm(w) <= eps * norm(y), gone = gone + 1; else, gone = 0; end
    if gone >= 3
        flag = 3;
        break
    end
end
x = x0 + forward(y);
relres = resvec(end) / size0;
if nargout < 2
    solverreport('lsqr', flag, iter, maxit, tol, relres);
end
end

function y = operate(A, divide, extra, v, way)
if isempty(A)
    y = v;
elseif ~isnumeric(A)
    if ~isa(A, 'function_handle'), A = str2func(char(A)); end
    y = A(v, extra{:}, way);
elseif divide
    if strcmp(way, 'transp'), y = A' \ v; else, y = A \ v; end
else
    if strcmp(way, 'transp'), y = A' * v; else, y = A * v; end
end
end
