function [x, fval, exitflag, output, lambda, grad, hessian] = fmincon(fun, x, A, b, Aeq, beq, lb, ub, nonlcon, options, varargin)
%FMINCON  Minimum of a function under constraints
%   x = fmincon(fun, x0, A, b)
%   x = fmincon(fun, x0, A, b, Aeq, beq)
%   x = fmincon(fun, x0, A, b, Aeq, beq, lb, ub)
%   x = fmincon(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon)
%   x = fmincon(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options)
%   x = fmincon(problem)
%   [x, fval, exitflag, output, lambda, grad, hessian] = fmincon(...)
%   [c, ceq] = nonlcon(x) gives what must not be positive and what must be zero.
%   Example: round(fmincon(@(x) (x(1)-2)^2 + x(2)^2, [0; 0], [1 1], 1, [], [], [], [], [], optimset('Display', 'off')), 4) % [1.5; -0.5]
if nargin == 1 && isstruct(fun)
    p = fun;
    names = {'objective', 'x0', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'nonlcon', 'options'};
    for k = 1:numel(names)
        if ~isfield(p, names{k}), p.(names{k}) = []; end
    end
    fun = p.objective; x = p.x0; A = p.Aineq; b = p.bineq; Aeq = p.Aeq; beq = p.beq; lb = p.lb; ub = p.ub;
    nonlcon = p.nonlcon; options = p.options;
else
    if nargin < 4
        error('optim:fmincon:AtLeastFourInputs', 'The input to FMINCON should be either a structure with valid fields or consist of at least four arguments.');
    end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 9, nonlcon = []; end
    if nargin < 10, options = []; end
end
if ischar(fun) || isstring(fun), fun = str2func(char(fun)); end
if ischar(nonlcon) || isstring(nonlcon), nonlcon = str2func(char(nonlcon)); end
x = double(x);
[A, b, Aeq, beq, lb, ub, n] = linearconstraints('fmincon', x(:), A, b, Aeq, beq, lb, ub);
x(:) = min(max(x(:), lb), ub);
tolX = optimget(options, 'TolX', 1e-10);
tolF = optimget(options, 'TolFun', 1e-6);
tolC = optimget(options, 'TolCon', 1e-6);
maxTurns = optimget(options, 'MaxIter', 1000);
maxCount = optimget(options, 'MaxFunEvals', 3000);
if ischar(maxCount), maxCount = 3000; end
gradGiven = strcmpi(optimget(options, 'GradObj', 'off'), 'on');
conGiven = strcmpi(optimget(options, 'GradConstr', 'off'), 'on');
count = 0;
turns = 0;
[fval, grad] = objective(x);
[c, ceq, Jc, Jeq] = constraints(x);
B = eye(n);
exitflag = 0;
weight = 1;
lambda = [];
lam = [];
kkt = 0;
step = zeros(n, 1);
while turns < maxTurns && count < maxCount
    turns = turns + 1;
    [step, lam] = subproblem();
    violation = max([0; c; abs(ceq); A * x(:) - b; abs(Aeq * x(:) - beq)]);
    kkt = norm(grad + A' * lam.ineqlin + Aeq' * lam.eqlin + Jc' * lam.c + Jeq' * lam.ceq - lam.lower + lam.upper, Inf);
    if violation <= tolC && (norm(step, Inf) <= tolX * (1 + norm(x(:), Inf)) || kkt <= tolF * (1 + norm(grad, Inf)) && norm(step, Inf) <= sqrt(tolF) * (1 + norm(x(:), Inf)))
        exitflag = 1;
        break
    end
    largest = max([abs(lam.ineqlin); abs(lam.eqlin); abs(lam.c); abs(lam.ceq); 0]);
    weight = max(weight, 1.5 * largest + 1e-3);
    merit0 = merit(x, fval, c, ceq);
    down = grad' * step - weight * excess(x, c, ceq);
    alpha = 1;
    accepted = false;
    while count < maxCount
        y = x;
        y(:) = min(max(x(:) + alpha * step, lb), ub);
        fy = fun(y, varargin{:});
        count = count + 1;
        [cy, ceqy] = values(y);
        if isfinite(fy) && merit(y, fy, cy, ceqy) <= merit0 + 1e-4 * alpha * min(down, 0) + 1e-15 * abs(merit0)
            accepted = true;
            break
        end
        alpha = alpha / 2;
        if alpha < 1e-12
            break
        end
    end
    if ~accepted
        if violation <= tolC
            exitflag = 1 + (kkt > 1e-3 * (1 + norm(grad, Inf)));
        else
            exitflag = -2;
        end
        break
    end
    s = y(:) - x(:);
    before = grad + Jc' * lam.c + Jeq' * lam.ceq;
    x = y;
    [fval, grad] = objective(x, fy);
    [c, ceq, Jc, Jeq] = constraints(x);
    q = grad + Jc' * lam.c + Jeq' * lam.ceq - before;
    % Powell's mixture keeps the matrix positive definite.
    Bs = B * s;
    sBs = s' * Bs;
    if sBs > 0
        if s' * q < 0.2 * sBs
            t = 0.8 * sBs / (sBs - s' * q);
            q = t * q + (1 - t) * Bs;
        end
        if s' * q > 1e-14 * norm(s) * norm(q)
            if turns == 1 && isequal(B, eye(n))
                B = B * (q' * q) / (s' * q);
                Bs = B * s;
                sBs = s' * Bs;
            end
            B = B - Bs * Bs' / sBs + q * q' / (s' * q);
            B = (B + B') / 2;
        end
    end
end
hessian = B;
violation = max([0; c; abs(ceq); A * x(:) - b; abs(Aeq * x(:) - beq)]);
if exitflag == 0 && violation > sqrt(tolC) && count < maxCount
    exitflag = -2;
end
if ~isempty(lam)
    lambda = struct('eqlin', lam.eqlin, 'eqnonlin', lam.ceq, 'ineqlin', lam.ineqlin, 'lower', lam.lower, 'upper', lam.upper, 'ineqnonlin', lam.c);
end
output = struct('iterations', turns, 'funcCount', count, 'constrviolation', violation, 'stepsize', norm(step), 'algorithm', 'interior-point', ...
    'firstorderopt', kkt, 'cgiterations', 0, 'message', message(exitflag));
if any(strcmpi(optimget(options, 'Display', 'final'), {'final', 'iter', 'final-detailed', 'iter-detailed'}))
    fprintf('\n%s\n\n', output.message);
end

    function [f, g] = objective(x, known)
        if gradGiven
            [f, g] = fun(x, varargin{:});
            g = g(:);
            count = count + 1;
            return
        end
        if nargin > 1
            f = known;
        else
            f = fun(x, varargin{:});
            count = count + 1;
        end
        g = zeros(n, 1);
        for k = 1:n
            [ya, yb, h] = beside(x, k);
            g(k) = (fun(yb, varargin{:}) - fun(ya, varargin{:})) / h;
        end
        count = count + 2 * n;
    end

    function [ya, yb, h] = beside(x, k)
        h = eps^(1/3) * max(abs(x(k)), 1);
        ya = x; yb = x;
        yb(k) = min(x(k) + h, ub(k));
        ya(k) = max(x(k) - h, lb(k));
        h = yb(k) - ya(k);
    end

    function [c, ceq] = values(x)
        c = zeros(0, 1); ceq = zeros(0, 1);
        if ~isempty(nonlcon)
            [c, ceq] = nonlcon(x, varargin{:});
            c = double(c(:)); ceq = double(ceq(:));
            if isempty(c), c = zeros(0, 1); end
            if isempty(ceq), ceq = zeros(0, 1); end
        end
    end

    function [c, ceq, Jc, Jeq] = constraints(x)
        if conGiven && ~isempty(nonlcon)
            [c, ceq, Jc, Jeq] = nonlcon(x, varargin{:});
            c = double(c(:)); ceq = double(ceq(:));
            Jc = reshape(Jc, n, [])'; Jeq = reshape(Jeq, n, [])';
            return
        end
        [c, ceq] = values(x);
        Jc = zeros(numel(c), n); Jeq = zeros(numel(ceq), n);
        if isempty(nonlcon)
            return
        end
        for k = 1:n
            [ya, yb, h] = beside(x, k);
            [ca, ea] = values(ya);
            [cb, eb] = values(yb);
            Jc(:, k) = (cb - ca) / h;
            Jeq(:, k) = (eb - ea) / h;
        end
    end

    function e = excess(x, c, ceq)
        e = sum(max(c, 0)) + sum(abs(ceq)) + sum(max(A * x(:) - b, 0)) + sum(abs(Aeq * x(:) - beq));
    end

    function v = merit(x, f, c, ceq)
        v = f + weight * excess(x, c, ceq);
    end

    function [d, lam] = subproblem()
        G = [A; Jc]; h = [b - A * x(:); -c];
        E = [Aeq; Jeq]; e = [beq - Aeq * x(:); -ceq];
        [d, flag, ~, L] = qpactive(B, grad, G, h, E, e, lb - x(:), ub - x(:));
        if flag ~= 1
            % The constraints contradict each other here: they may give way, at a price.
            mg = numel(h); me = numel(e);
            price = 100 * (1 + norm(grad, Inf)) * max(weight, 1);
            total = n + mg + 2 * me;
            H = blkdiag(B, 1e-8 * eye(mg + 2 * me));
            [d, flag, ~, L] = qpactive(H, [grad; price * ones(mg + 2 * me, 1)], [G, -eye(mg), zeros(mg, 2 * me)], h, ...
                [E, zeros(me, mg), eye(me), -eye(me)], e, [lb - x(:); zeros(total - n, 1)], [ub - x(:); Inf(total - n, 1)]);
            if flag ~= 1
                d = zeros(total, 1);
                L = struct('ineqlin', zeros(mg, 1), 'eqlin', zeros(me, 1), 'lower', zeros(total, 1), 'upper', zeros(total, 1));
            end
            d = d(1:n);
            L.lower = L.lower(1:n); L.upper = L.upper(1:n);
        end
        m = numel(b); q = numel(beq);
        lam = struct('ineqlin', piece(L.ineqlin, 1:m), 'c', piece(L.ineqlin, m+1:numel(L.ineqlin)), ...
            'eqlin', piece(L.eqlin, 1:q), 'ceq', piece(L.eqlin, q+1:numel(L.eqlin)), 'lower', L.lower, 'upper', L.upper);
    end
end

function v = piece(v, k)
v = reshape(v(k), [], 1);
end

function s = message(flag)
switch flag
    case 1
        s = sprintf(['Local minimum found that satisfies the constraints.\n\nOptimization completed because the objective function is non-decreasing in \n' ...
            'feasible directions, to within the value of the optimality tolerance,\nand constraints are satisfied to within the value of the constraint tolerance.']);
    case 2
        s = sprintf(['Local minimum possible. Constraints satisfied.\n\nfmincon stopped because the size of the current step is less than\nthe value of the step size tolerance ' ...
            'and constraints are \nsatisfied to within the value of the constraint tolerance.']);
    case -2
        s = sprintf('Converged to an infeasible point.\n\nfmincon stopped because no better point satisfies the constraints.');
    otherwise
        s = sprintf('Solver stopped prematurely.\n\nfmincon stopped because it exceeded the iteration or function evaluation limit.');
end
end
