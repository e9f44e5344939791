function value = bvpget(options, name, default)
%BVPGET  Value of an option of bvp4c and bvp5c
%   v = bvpget(options, 'name')
%   v = bvpget(options, 'name', default)
%   Example: bvpget(bvpset('NMax', 50), 'NMax') % 50
narginchk(2, 3);
if nargin < 3
    default = [];
end
value = default;
if isempty(options)
    return
end
fields = fieldnames(options);
hit = find(strncmpi(name, fields, numel(char(name))));
if isempty(hit)
    error('MATLAB:bvpget:InvalidPropName', 'Unrecognized property name ''%s''.', char(name));
end
if ~isempty(options.(fields{hit(1)}))
    value = options.(fields{hit(1)});
end
end
