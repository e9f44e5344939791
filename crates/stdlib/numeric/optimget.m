function value = optimget(options, name, default, varargin)
%OPTIMGET  Value of an optimization option
%   val = optimget(options, 'param')
%   val = optimget(options, 'param', default)
%   Example: optimget(optimset('TolX', 0.5), 'TolX') % 0.5
if nargin < 2
    error('MATLAB:optimget:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    default = [];
end
if ~isempty(options) && ~isstruct(options)
    error('MATLAB:optimget:Arg1NotStruct', 'First argument must be an options structure created with OPTIMSET.');
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
    return
elseif numel(hit) > 1
    error('MATLAB:optimget:AmbiguousParamName', 'Ambiguous parameter name ''%s''.', char(name));
end
found = options.(fields{hit});
if ~isempty(found)
    value = found;
end
end
