function [x, flag, relres, iter, resvec] = gmres(A, b, restart, tol, maxit, M1, M2, x0, varargin)
%GMRES  Generalized minimum residuals
%   x = gmres(A, b)
%   x = gmres(A, b, restart, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = gmres(...)
%   Example: size(gmres([2 0; 0 4], [2; 8])) % [2 1]
n = numel(b);
if nargin < 3, restart = []; end
if nargin < 4 || isempty(tol), tol = 1e-6; end
if nargin < 5 || isempty(maxit)
    if isempty(restart)
        maxit = min(n, 10);
    else
        maxit = min(ceil(n / restart), 10);
    end
end
if nargin < 6, M1 = []; end
if nargin < 7, M2 = []; end
if nargin < 8 || isempty(x0), x = zeros(n, 1); else, x = x0; end
if isempty(restart)
    inner = min(maxit, n);
    outer = 1;
else
    inner = min(restart, n);
    outer = maxit;
end
extra = varargin;
b = b(:);
size0 = norm(precondition(b));
flag = 1;
iter = [0 0];
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; resvec = 0;
    return
end
r = precondition(b - apply(x));
resvec = norm(r);
if resvec <= tol * size0
    flag = 0;
end
for o = 1:outer
    if flag == 0
        break
    end
    V = zeros(n, inner + 1);
    H = zeros(inner + 1, inner);
    beta = norm(r);
    V(:, 1) = r / beta;
    for j = 1:inner
        w = precondition(apply(V(:, j)));
        for pass = 1:2
            h = V(:, 1:j)' * w;
            w = w - V(:, 1:j) * h;
            H(1:j, j) = H(1:j, j) + h;
        end
        H(j+1, j) = norm(w);
        e = zeros(j + 1, 1);
        e(1) = beta;
        y = H(1:j+1, 1:j) \ e;
        resvec(end+1, 1) = norm(e - H(1:j+1, 1:j) * y); %#ok<AGROW>
        iter = [o j];
        if resvec(end) <= tol * size0 || H(j+1, j) <= eps * beta
            if resvec(end) <= tol * size0
                flag = 0;
            end
            break
        end
        V(:, j+1) = w / H(j+1, j);
    end
    x = x + V(:, 1:j) * y;
    r = precondition(b - apply(x));
end
relres = norm(r) / size0;
if nargout < 2
    if flag == 0
        fprintf('gmres converged at iteration %d to a solution with relative residual %0.2g.\n', iter(2), relres);
    else
        fprintf('gmres stopped at iteration %d without converging to the desired tolerance %0.2g\nbecause the maximum number of iterations was reached.\nThe iterate returned (number %d) has relative residual %0.2g.\n', iter(2), tol, iter(2), relres);
    end
end

    function y = apply(v)
        if isa(A, 'function_handle')
            y = A(v, extra{:});
        else
            y = A * v;
        end
    end

    function z = precondition(z)
        if isa(M1, 'function_handle'), z = M1(z, extra{:}); elseif ~isempty(M1), z = M1 \ z; end
        if isa(M2, 'function_handle'), z = M2(z, extra{:}); elseif ~isempty(M2), z = M2 \ z; end
    end
end
