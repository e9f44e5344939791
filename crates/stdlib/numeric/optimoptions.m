function options = optimoptions(solver, varargin)
%OPTIMOPTIONS  Options of an optimization solver
%   options = optimoptions(SolverName)
%   options = optimoptions(SolverName, Name, Value, ...)
%   options = optimoptions(oldoptions, Name, Value, ...)
%   Example: optimget(optimoptions('fsolve', 'StepTolerance', 0.5), 'TolX') % 0.5
if isstruct(solver)
    options = solver;
else
    options = optimset();
    options.Display = 'final';
end
modern = {'StepTolerance', 'TolX'; 'FunctionTolerance', 'TolFun'; 'OptimalityTolerance', 'TolFun'; 'MaxIterations', 'MaxIter'; ...
    'MaxFunctionEvaluations', 'MaxFunEvals'; 'SpecifyObjectiveGradient', 'GradObj'; 'ConstraintTolerance', 'TolCon'};
for k = 1:2:numel(varargin)
    name = char(varargin{k});
    value = varargin{k+1};
    hit = find(strcmpi(name, modern(:, 1)));
    if ~isempty(hit)
        name = modern{hit, 2};
    end
    if strcmpi(name, 'GradObj') || strcmpi(name, 'Jacobian')
        if islogical(value)
            choices = {'off', 'on'};
            value = choices{value + 1};
        end
        if isstruct(options) && (ischar(solver) || isstring(solver)) && strcmpi(char(solver), 'fsolve')
            options.Jacobian = value;
        end
    end
    if isstring(value)
        value = char(value);
    end
    options.(name) = value;
end
end
