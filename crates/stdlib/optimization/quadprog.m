function [x, fval, exitflag, output, lambda] = quadprog(H, f, A, b, Aeq, beq, lb, ub, x0, options)
%QUADPROG  Minimum of a quadratic function under linear constraints
%   x = quadprog(H, f)
%   x = quadprog(H, f, A, b)
%   x = quadprog(H, f, A, b, Aeq, beq)
%   x = quadprog(H, f, A, b, Aeq, beq, lb, ub)
%   x = quadprog(H, f, A, b, Aeq, beq, lb, ub, x0, options)
%   x = quadprog(problem)
%   [x, fval, exitflag, output, lambda] = quadprog(...)
%   Example: round(quadprog([2 0; 0 2], [-2; -4], [1 1], 2, [], [], [], [], [], optimset('Display', 'off')), 8) % [0.5; 1.5]
if nargin == 1 && isstruct(H)
    p = H;
    names = {'H', 'f', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'x0', 'options'};
    for k = 1:numel(names)
        if ~isfield(p, names{k}), p.(names{k}) = []; end
    end
    H = p.H; f = p.f; A = p.Aineq; b = p.bineq; Aeq = p.Aeq; beq = p.beq; lb = p.lb; ub = p.ub; options = p.options;
else
    if nargin < 2, f = []; end
    if nargin < 3, A = []; end
    if nargin < 4, b = []; end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 10, options = []; end
end
n = size(H, 1);
if size(H, 2) ~= n
    error('optim:quadprog:NonSquareHessian', 'Hessian matrix must be square.');
end
if isempty(f), f = zeros(n, 1); end
H = double(H);
H = (H + H') / 2;
f = double(f(:));
[A, b, Aeq, beq, lb, ub] = linearconstraints('quadprog', f, A, b, Aeq, beq, lb, ub);
turns = 0;
lambda = struct('ineqlin', [], 'eqlin', [], 'lower', [], 'upper', []);
if min(eig(H)) < -1e-8 * max(1, norm(H))
    exitflag = -6;
    x = [];
else
    [x, exitflag, turns, lambda] = qpactive(H, f, A, b, Aeq, beq, lb, ub);
end
output.iterations = turns;
output.algorithm = 'interior-point-convex';
fval = [];
if ~isempty(x), fval = 0.5 * x' * H * x + f' * x; end
switch exitflag
    case 1
        output.message = sprintf(['Minimum found that satisfies the constraints.\n\nOptimization completed because the objective function is non-decreasing in \n' ...
            'feasible directions, to within the value of the optimality tolerance,\nand constraints are satisfied to within the value of the constraint tolerance.']);
    case -2
        output.message = sprintf('The problem is infeasible.');
    case -3
        output.message = sprintf('The problem is unbounded.');
    case -6
        output.message = sprintf('The problem is non-convex.');
    otherwise
        output.message = sprintf('Solver stopped prematurely.');
end
if any(strcmpi(optimget(options, 'Display', 'final'), {'final', 'iter'}))
    fprintf('\n%s\n\n', output.message);
end
end
