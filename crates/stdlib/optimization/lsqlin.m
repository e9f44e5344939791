function [x, resnorm, residual, exitflag, output, lambda] = lsqlin(C, d, A, b, Aeq, beq, lb, ub, x0, options)
%LSQLIN  Linear least squares under linear constraints
%   x = lsqlin(C, d, A, b)
%   x = lsqlin(C, d, A, b, Aeq, beq, lb, ub)
%   x = lsqlin(C, d, A, b, Aeq, beq, lb, ub, x0, options)
%   [x, resnorm, residual, exitflag, output, lambda] = lsqlin(...)
%   Example: round(lsqlin(eye(2), [3; 1], [1 1], 2, [], [], [], [], [], optimset('Display', 'off')), 8) % [2; 0]
narginchk(4, 10);
if nargin < 5, Aeq = []; end
if nargin < 6, beq = []; end
if nargin < 7, lb = []; end
if nargin < 8, ub = []; end
if nargin < 10, options = []; end
C = double(C);
d = double(d(:));
[A, b, Aeq, beq, lb, ub] = linearconstraints('lsqlin', zeros(size(C, 2), 1), A, b, Aeq, beq, lb, ub);
if isempty(A) && isempty(Aeq) && all(isinf(lb)) && all(isinf(ub))
    x = C \ d;
    exitflag = 1;
    turns = 0;
    lambda = struct('ineqlin', zeros(0, 1), 'eqlin', zeros(0, 1), 'lower', zeros(size(x)), 'upper', zeros(size(x)));
else
    [x, exitflag, turns, lambda] = qpactive(C' * C, -C' * d, A, b, Aeq, beq, lb, ub);
end
output = struct('iterations', turns, 'algorithm', 'interior-point', 'message', 'Minimum found that satisfies the constraints.');
if exitflag ~= 1
    output.message = 'No feasible solution found.';
end
residual = [];
resnorm = [];
if ~isempty(x)
    residual = C * x - d;
    resnorm = residual' * residual;
end
if any(strcmpi(optimget(options, 'Display', 'final'), {'final', 'iter'}))
    fprintf('\n%s\n\n', output.message);
end
end
