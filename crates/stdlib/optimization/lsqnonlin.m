function [x, resnorm, residual, exitflag, output, lambda, J] = lsqnonlin(fun, x0, lb, ub, varargin)
%LSQNONLIN  Nonlinear least squares
%   x = lsqnonlin(fun, x0)
%   x = lsqnonlin(fun, x0, lb, ub)
%   x = lsqnonlin(fun, x0, lb, ub, options)
%   x = lsqnonlin(problem)
%   [x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqnonlin(...)
%   Example: round(lsqnonlin(@(x) [x(1) - 1; 2*x(2) + 4], [0; 0], [], [], optimset('Display', 'off')), 6) % [1; -2]
options = [];
if nargin == 1 && isstruct(fun)
    p = fun;
    fun = p.objective;
    x0 = p.x0;
    lb = []; ub = [];
    if isfield(p, 'lb'), lb = p.lb; end
    if isfield(p, 'ub'), ub = p.ub; end
    if isfield(p, 'options'), options = p.options; end
else
    if nargin < 3, lb = []; end
    if nargin < 4, ub = []; end
    if ~isempty(varargin), options = varargin{1}; end
end
[x, resnorm, residual, exitflag, output, lambda, J] = leastsquares('lsqnonlin', fun, x0, lb, ub, options, varargin(2:end));
end
