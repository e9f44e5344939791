function [x, flag, relres, iter, resvec] = krylov(name, outputs, A, b, tol, maxit, M1, M2, x0, extra)
%KRYLOV  What the iterative solvers for general systems share
%   [x, flag, relres, iter, resvec] = krylov(name, outputs, A, b, tol, maxit, M1, M2, x0, extra)
%   Example: round(krylov('cgs', 2, [2 0; 0 4], [2; 8], [], [], [], [], [], {}), 6) % [1; 2]
n = numel(b);
if isempty(tol), tol = 1e-6; end
if isempty(maxit), maxit = min(n, 20); end
x = x0;
if isempty(x), x = zeros(n, 1); end
b = b(:);
size0 = norm(b);
flag = 1;
iter = 0;
if size0 == 0
    x = zeros(n, 1);
    flag = 0; relres = 0; resvec = 0;
    return
end
r = b - apply(A, x, 'notransp');
resvec = norm(r);
if resvec <= tol * size0
    flag = 0;
    relres = resvec / size0;
    return
end
best = x;
bestres = resvec;
shadow = r;
state = struct('rho', 1, 'alpha', 1, 'omega', 1, 'p', zeros(n, 1), 'v', zeros(n, 1), 'q', zeros(n, 1));
for k = 1:maxit
    switch name
        case 'bicgstab'
            rho = shadow' * r;
            beta = rho / state.rho * state.alpha / state.omega;
            state.p = r + beta * (state.p - state.omega * state.v);
            y = precondition(state.p);
            state.v = apply(A, y, 'notransp');
            state.alpha = rho / (shadow' * state.v);
            s = r - state.alpha * state.v;
            z = precondition(s);
            t = apply(A, z, 'notransp');
            if norm(t) == 0
                state.omega = 0;
            else
                state.omega = (t' * s) / (t' * t);
            end
            x = x + state.alpha * y + state.omega * z;
            r = s - state.omega * t;
            state.rho = rho;
        case 'cgs'
            rho = shadow' * r;
            if k == 1
                u = r;
                state.p = u;
            else
                beta = rho / state.rho;
                u = r + beta * state.q;
                state.p = u + beta * (state.q + beta * state.p);
            end
            v = apply(A, precondition(state.p), 'notransp');
            state.alpha = rho / (shadow' * v);
            state.q = u - state.alpha * v;
            w = precondition(u + state.q);
            x = x + state.alpha * w;
            r = r - state.alpha * apply(A, w, 'notransp');
            state.rho = rho;
        otherwise
            z = precondition(r);
            zt = preconditionTransposed(shadow);
            rho = shadow' * z;
            if k == 1
                state.p = z;
                state.q = zt;
            else
                beta = rho / state.rho;
                state.p = z + beta * state.p;
                state.q = zt + beta' * state.q;
            end
            v = apply(A, state.p, 'notransp');
            state.alpha = rho / (state.q' * v);
            x = x + state.alpha * state.p;
            r = r - state.alpha * v;
            shadow = shadow - state.alpha' * apply(A, state.q, 'transp');
            state.rho = rho;
    end
    if rho == 0 || ~isfinite(state.alpha)
        flag = 4;
        break
    end
    resvec(end+1, 1) = norm(r); %#ok<AGROW>
    if resvec(end) <= tol * size0
        resvec(end) = norm(b - apply(A, x, 'notransp'));
    end
    if resvec(end) < bestres
        best = x;
        bestres = resvec(end);
        iter = k;
    end
    if resvec(end) <= tol * size0
        flag = 0;
        break
    end
end
x = best;
relres = bestres / size0;
if outputs < 2
    if flag == 0
        fprintf('%s converged at iteration %d to a solution with relative residual %0.2g.\n', name, iter, relres);
    else
        fprintf('%s stopped at iteration %d without converging to the desired tolerance %0.2g\nbecause the maximum number of iterations was reached.\nThe iterate returned (number %d) has relative residual %0.2g.\n', name, maxit, tol, iter, relres);
    end
end

    function y = apply(A, v, way)
        if isa(A, 'function_handle')
            if strcmp(name, 'bicg')
                y = A(v, extra{:}, way);
            else
                y = A(v, extra{:});
            end
        elseif strcmp(way, 'transp')
            y = A' * v;
        else
            y = A * v;
        end
    end

    function z = precondition(z)
        if isa(M1, 'function_handle'), z = M1(z, extra{:}); elseif ~isempty(M1), z = M1 \ z; end
        if isa(M2, 'function_handle'), z = M2(z, extra{:}); elseif ~isempty(M2), z = M2 \ z; end
    end

    function z = preconditionTransposed(z)
        if isa(M2, 'function_handle'), z = M2(z, extra{:}, 'transp'); elseif ~isempty(M2), z = M2' \ z; end
        if isa(M1, 'function_handle'), z = M1(z, extra{:}, 'transp'); elseif ~isempty(M1), z = M1' \ z; end
    end
end
