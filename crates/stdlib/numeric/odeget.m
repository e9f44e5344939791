function value = odeget(options, name, default, varargin)
%ODEGET  Value of an option of the solvers of differential equations
%   v = odeget(options, 'name')
%   v = odeget(options, 'name', default)
%   Example: odeget(odeset('Refine', 2), 'Refine') % 2
if nargin < 2
    error('MATLAB:odeget:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    default = [];
end
if ~isempty(options) && ~isa(options, 'struct')
    error('MATLAB:odeget:Arg1NotODESETstruct', 'First argument must be an options structure created with ODESET.');
end
value = default;
if isempty(options)
    return
end
fields = fieldnames(options);
hit = find(strcmpi(name, fields));
if isempty(hit)
    hit = find(strncmpi(name, fields, numel(char(name))));
end
if isempty(hit)
    if isempty(find(strcmpi(name, fieldnames(odeset('RelTol', 1))), 1))
        error('MATLAB:odeget:InvalidPropName', 'Unrecognized property name ''%s''.', char(name));
    end
    return
end
found = options.(fields{hit(1)});
if ~isempty(found)
    value = found;
end
end
