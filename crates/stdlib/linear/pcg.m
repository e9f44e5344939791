function [x, flag, relres, iter, resvec] = pcg(A, b, tol, maxit, M1, M2, x0, varargin)
%PCG  Conjugate gradients for symmetric positive definite systems
%   x = pcg(A, b)
%   x = pcg(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = pcg(...)
%   Example: round(pcg([2 0; 0 4], [2; 8]), 6) % [1; 2]
n = numel(b);
if nargin < 3 || isempty(tol), tol = 1e-6; end
if nargin < 4 || isempty(maxit), maxit = min(n, 20); end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if nargin < 7 || isempty(x0), x = zeros(n, 1); else, x = x0; end
A = asFunction(A, varargin);
b = b(:);
r = b - A(x);
size0 = norm(b);
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; iter = 0; resvec = 0;
    return
end
resvec = norm(r);
flag = 1;
iter = 0;
p = [];
best = x;
bestres = resvec;
if resvec <= tol * size0
    flag = 0;
end
for k = 1:maxit
    if flag == 0
        break
    end
    z = precondition(M1, M2, r, varargin);
    rho = r' * z;
    if rho == 0 || isinf(rho)
        flag = 4;
        break
    end
    if isempty(p)
        p = z;
    else
        p = z + (rho / before) * p;
    end
    before = rho;
    q = A(p);
    pq = p' * q;
    if pq <= 0 || isinf(pq)
        flag = 4;
        break
    end
    alpha = rho / pq;
    x = x + alpha * p;
    r = r - alpha * q;
    resvec(end+1, 1) = norm(r); %#ok<AGROW>
    if resvec(end) <= tol * size0
        r = b - A(x);
        resvec(end) = norm(r);
        if resvec(end) <= tol * size0
            flag = 0;
            iter = k;
            best = x;
            bestres = resvec(end);
            break
        end
    end
    if resvec(end) < bestres
        best = x;
        bestres = resvec(end);
        iter = k;
    end
end
x = best;
relres = bestres / size0;
if nargout < 2
    told('pcg', flag, iter, maxit, tol, relres);
end
end

function f = asFunction(A, extra)
if isa(A, 'function_handle')
    f = @(v) A(v, extra{:});
elseif ischar(A) || isstring(A)
    g = str2func(char(A));
    f = @(v) g(v, extra{:});
else
    f = @(v) A * v;
end
end

function z = precondition(M1, M2, r, extra)
z = r;
if isa(M1, 'function_handle'), z = M1(z, extra{:}); elseif ~isempty(M1), z = M1 \ z; end
if isa(M2, 'function_handle'), z = M2(z, extra{:}); elseif ~isempty(M2), z = M2 \ z; end
end

function told(name, flag, iter, maxit, tol, relres)
if flag == 0
    fprintf('%s converged at iteration %d to a solution with relative residual %0.2g.\n', name, iter, relres);
else
    fprintf('%s stopped at iteration %d without converging to the desired tolerance %0.2g\nbecause the maximum number of iterations was reached.\nThe iterate returned (number %d) has relative residual %0.2g.\n', name, maxit, tol, iter, relres);
end
end
