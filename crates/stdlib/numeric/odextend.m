function solext = odextend(sol, odefun, tfinal, yinit, options, varargin)
%ODEXTEND  Go on with the solution of a differential equation
%   solext = odextend(sol, odefun, tfinal)
%   solext = odextend(sol, [], tfinal)
%   solext = odextend(sol, odefun, tfinal, yinit)
%   solext = odextend(sol, odefun, tfinal, yinit, options)
%   Example: odextend(ode45(@(t, y) 1, [0 1], 0), @(t, y) 1, 2).x(end) % 2
narginchk(3, Inf);
if nargin < 5
    options = [];
end
if isempty(options) && isfield(sol.extdata, 'options')
    options = sol.extdata.options;
end
if isempty(odefun)
    odefun = sol.extdata.odefun;
end
if ~isa(odefun, 'function_handle')
    odefun = str2func(char(odefun));
end
start = sol.x(end);
if sign(tfinal - start) ~= sign(start - sol.x(1)) && start ~= sol.x(1)
    error('MATLAB:odextend:TfinalNotInDirection', 'The solution must be extended in the direction of the integration.');
end
y = sol.y(:, end);
if nargin > 3 && ~isempty(yinit)
    y = yinit(:);
end
solver = str2func(sol.solver);
more = solver(odefun, [start, tfinal], y, options, varargin{:});
solext = sol;
solext.x = [sol.x, more.x(2:end)];
solext.y = [sol.y, more.y(:, 2:end)];
if isfield(sol, 'idata') && isfield(sol.idata, 'pieces')
    solext.idata.pieces = [sol.idata.pieces, more.idata.pieces];
end
if isfield(sol, 'yp')
    solext.yp = [sol.yp, more.yp(:, 2:end)];
end
for name = {'xe', 'ye', 'ie'}
    if isfield(sol, name{1}) && isfield(more, name{1})
        solext.(name{1}) = [sol.(name{1}), more.(name{1})];
    end
end
end
