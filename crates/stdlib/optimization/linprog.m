function [x, fval, exitflag, output, lambda] = linprog(f, A, b, Aeq, beq, lb, ub, varargin)
%LINPROG  Minimum of a linear function under linear constraints
%   x = linprog(f, A, b)
%   x = linprog(f, A, b, Aeq, beq)
%   x = linprog(f, A, b, Aeq, beq, lb, ub)
%   x = linprog(f, A, b, Aeq, beq, lb, ub, options)
%   x = linprog(problem)
%   [x, fval, exitflag, output, lambda] = linprog(...)
%   Example: linprog([-1; -1], [1 2; 3 1], [4; 6], [], [], [0; 0], [], optimset('Display', 'off')) % [1.6; 1.2]
if nargin == 1 && isstruct(f)
    p = f;
    f = p.f;
    A = part(p, 'Aineq'); b = part(p, 'bineq'); Aeq = part(p, 'Aeq'); beq = part(p, 'beq');
    lb = part(p, 'lb'); ub = part(p, 'ub');
    options = part(p, 'options');
else
    if nargin < 2, A = []; end
    if nargin < 3, b = []; end
    if nargin < 4, Aeq = []; end
    if nargin < 5, beq = []; end
    if nargin < 6, lb = []; end
    if nargin < 7, ub = []; end
    options = [];
    if ~isempty(varargin), options = varargin{end}; end
end
[A, b, Aeq, beq, lb, ub, n] = linearconstraints('linprog', f, A, b, Aeq, beq, lb, ub);
if isempty(f), f = zeros(n, 1); end
f = double(f(:));
[x, exitflag, turns, y] = simplexsolve(f, A, b, Aeq, beq, lb, ub);
output.iterations = turns;
output.algorithm = 'dual-simplex';
output.constrviolation = [];
lambda = struct('lower', [], 'upper', [], 'eqlin', [], 'ineqlin', []);
fval = [];
switch exitflag
    case 1
        fval = f' * x;
        output.message = 'Optimal solution found.';
        output.constrviolation = max([0; A * x - b; abs(Aeq * x - beq); lb - x; x - ub]);
        lambda.ineqlin = 0 - reshape(y(1:numel(b)), [], 1);
        lambda.eqlin = 0 - reshape(y(numel(b)+1:end), [], 1);
        d = f + A' * lambda.ineqlin + Aeq' * lambda.eqlin;
        d(abs(d) < 1e-10 * (1 + norm(f, Inf))) = 0;
        lambda.lower = max(d, 0);
        lambda.upper = max(-d, 0);
    case -2
        output.message = sprintf('No feasible solution found.\n\nLinprog stopped because no point satisfies the constraints.');
    case -3
        output.message = 'Problem is unbounded.';
    otherwise
        output.message = 'Linprog stopped because it exceeded the iteration limit.';
end
if exitflag ~= 1
    x = [];
end
if any(strcmpi(optimget(options, 'Display', 'final'), {'final', 'iter'}))
    fprintf('\n%s\n\n', output.message);
end
end

function v = part(p, name)
v = [];
if isfield(p, name), v = p.(name); end
end
