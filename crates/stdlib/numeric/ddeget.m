function value = ddeget(options, name, default)
%DDEGET  Value of an option of dde23, ddesd and ddensd
%   v = ddeget(options, 'name')
%   v = ddeget(options, 'name', default)
%   Example: ddeget(ddeset('MaxStep', 2), 'MaxStep') % 2
narginchk(2, 3);
if nargin < 3
    default = [];
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
    error('MATLAB:ddeget:InvalidPropName', 'Unrecognized property name ''%s''.', char(name));
end
if ~isempty(options.(fields{hit(1)}))
    value = options.(fields{hit(1)});
end
end
