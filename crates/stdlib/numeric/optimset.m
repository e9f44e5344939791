function options = optimset(varargin)
%OPTIMSET  Options of the optimization functions
%   options = optimset(Name, Value, ...)
%   options = optimset(optimfun)
%   options = optimset(oldopts, Name, Value, ...)
%   options = optimset(oldopts, newopts)
%   Example: optimget(optimset('TolX', 1e-3), 'TolX') % 0.001
names = {'Display', 'MaxFunEvals', 'MaxIter', 'TolFun', 'TolX', 'FunValCheck', 'OutputFcn', 'PlotFcns'};
further = {'ActiveConstrTol', 'Algorithm', 'AlwaysHonorConstraints', 'DerivativeCheck', 'Diagnostics', 'DiffMaxChange', 'DiffMinChange', ...
    'FinDiffRelStep', 'FinDiffType', 'GradConstr', 'GradObj', 'HessFcn', 'Hessian', 'HessMult', 'HessPattern', 'HessUpdate', ...
    'InitBarrierParam', 'InitTrustRegionRadius', 'Jacobian', 'JacobMult', 'JacobPattern', 'LargeScale', 'MaxNodes', 'MaxPCGIter', ...
    'MaxProjCGIter', 'MaxSQPIter', 'MaxTime', 'MeritFunction', 'MinAbsMax', 'NoStopIfFlatInfeas', 'ObjectiveLimit', ...
    'PhaseOneTotalScaling', 'Preconditioner', 'PrecondBandWidth', 'RelLineSrchBnd', 'RelLineSrchBndDuration', 'ScaleProblem', ...
    'SubproblemAlgorithm', 'TolCon', 'TolConSQP', 'TolGradCon', 'TolPCG', 'TolProjCG', 'TolProjCGAbs', 'TypicalX', 'UseParallel', 'LineSearchType'};
if nargin == 0 && nargout == 0
    fprintf('                Display: [ off | iter | iter-detailed | notify | notify-detailed | final | final-detailed ]\n');
    fprintf('            MaxFunEvals: [ positive scalar ]\n');
    fprintf('                MaxIter: [ positive scalar ]\n');
    fprintf('                 TolFun: [ positive scalar ]\n');
    fprintf('                   TolX: [ positive scalar ]\n');
    fprintf('            FunValCheck: [ on | {off} ]\n');
    fprintf('              OutputFcn: [ function | {[]} ]\n');
    fprintf('               PlotFcns: [ function | {[]} ]\n');
    return
end
options = struct();
for k = 1:numel(names)
    options.(names{k}) = [];
end
if nargin == 1 && (ischar(varargin{1}) || isstring(varargin{1}) || isa(varargin{1}, 'function_handle'))
    f = varargin{1};
    if isa(f, 'function_handle')
        f = func2str(f);
    end
    options = defaultsOf(lower(char(f)), options);
    return
end
k = 1;
while k <= nargin && (isstruct(varargin{k}) || isempty(varargin{k}))
    given = varargin{k};
    if isstruct(given)
        fields = fieldnames(given);
        for j = 1:numel(fields)
            if ~isempty(given.(fields{j})) || ~isfield(options, fields{j})
                options.(fields{j}) = given.(fields{j});
            end
        end
    end
    k = k + 1;
end
if mod(nargin - k + 1, 2) ~= 0
    error('MATLAB:optimset:ArgNameValueMismatch', 'Arguments must occur in name-value pairs.');
end
known = [names, further];
while k < nargin
    name = varargin{k};
    if ~ischar(name) && ~isstring(name)
        error('MATLAB:optimset:InvalidParamName', 'Expected argument %d to be a character vector or string scalar parameter name.', k);
    end
    name = char(name);
    hit = find(strcmpi(name, known));
    if isempty(hit)
        hit = find(strncmpi(name, known, numel(name)));
    end
    if isempty(hit)
        error('MATLAB:optimset:InvalidParamName', 'Unrecognized parameter name ''%s''.', name);
    elseif numel(hit) > 1
        error('MATLAB:optimset:AmbiguousParamName', 'Ambiguous parameter name ''%s''.', name);
    end
    value = varargin{k+1};
    if isstring(value)
        value = char(value);
    end
    checkValue(known{hit}, value);
    if ischar(value)
        value = lower(value);
        if strcmp(known{hit}, 'Algorithm')
            value = char(varargin{k+1});
        end
    end
    options.(known{hit}) = value;
    k = k + 2;
end
end

function checkValue(name, value)
if isempty(value)
    return
end
switch name
    case {'TolFun', 'TolX', 'TolCon'}
        if ~isnumeric(value) || ~isscalar(value) || ~isreal(value) || value < 0
            if ~ischar(value)
                error('MATLAB:optimfun:optimset:notANonNegReal', 'Invalid value for OPTIONS parameter %s: must be a non-negative scalar.', name);
            else
                error('MATLAB:optimfun:optimset:notANonNegReal', 'Invalid value for OPTIONS parameter %s: must be a non-negative scalar (not a string).', name);
            end
        end
    case 'Display'
        if ~any(strcmpi(value, {'on', 'off', 'none', 'iter', 'iter-detailed', 'final', 'final-detailed', 'notify', 'notify-detailed', 'testing', 'simplex'}))
            error('MATLAB:optimfun:optimset:notADisplayType', 'Invalid value for OPTIONS parameter Display: must be ''off'', ''iter'', ''iter-detailed'', ''notify'', ''notify-detailed'', ''final'', or ''final-detailed''.');
        end
    case {'MaxFunEvals', 'MaxIter'}
        if ~ischar(value) && (~isnumeric(value) || ~isscalar(value) || value < 0)
            error('MATLAB:optimfun:optimset:notANonNegInteger', 'Invalid value for OPTIONS parameter %s: must be a non-negative integer.', name);
        end
end
end

function options = defaultsOf(f, options)
switch f
    case 'fzero'
        options.Display = 'notify';
        options.TolX = eps;
        options.FunValCheck = 'off';
    case 'fminbnd'
        options.Display = 'notify';
        options.MaxFunEvals = 500;
        options.MaxIter = 500;
        options.TolX = 1e-4;
        options.FunValCheck = 'off';
    case 'fminsearch'
        options.Display = 'notify';
        options.MaxFunEvals = '200*numberofvariables';
        options.MaxIter = '200*numberofvariables';
        options.TolX = 1e-4;
        options.TolFun = 1e-4;
        options.FunValCheck = 'off';
    case 'lsqnonneg'
        options.Display = 'notify';
        options.TolX = '10*eps*norm(C,1)*length(C)';
    case {'fsolve', 'fminunc'}
        options.Display = 'final';
        options.MaxFunEvals = '100*numberofvariables';
        options.MaxIter = 400;
        options.TolFun = 1e-6;
        options.TolX = 1e-6;
        options.FunValCheck = 'off';
    otherwise
        error('MATLAB:optimset:FcnNotFoundOnPath', 'No default options available for the function ''%s''.', f);
end
end
