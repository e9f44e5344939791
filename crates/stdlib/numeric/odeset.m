function options = odeset(varargin)
%ODESET  Options of the solvers of differential equations
%   options = odeset(Name, Value, ...)
%   options = odeset(oldopts, Name, Value, ...)
%   options = odeset(oldopts, newopts)
%   Example: odeget(odeset('RelTol', 1e-6), 'RelTol') % 1e-06
names = {'AbsTol', 'BDF', 'Events', 'InitialStep', 'Jacobian', 'JConstant', 'JPattern', 'Mass', 'MassConstant', 'MassSingular', 'MaxOrder', ...
    'MaxStep', 'MinStep', 'NonNegative', 'NormControl', 'OutputFcn', 'OutputSel', 'Refine', 'RelTol', 'Stats', 'Vectorized', ...
    'MStateDependence', 'MvPattern', 'InitialSlope'};
if nargin == 0 && nargout == 0
    for k = 1:numel(names)
        fprintf('%20s\n', names{k});
    end
    return
end
options = struct();
for k = 1:numel(names)
    options.(names{k}) = [];
end
k = 1;
while k <= nargin && (isstruct(varargin{k}) || isempty(varargin{k}))
    if isstruct(varargin{k})
        fields = fieldnames(varargin{k});
        for j = 1:numel(fields)
            value = varargin{k}.(fields{j});
            if ~isempty(value)
                options.(fields{j}) = value;
            end
        end
    end
    k = k + 1;
end
if mod(nargin - k + 1, 2) ~= 0
    error('MATLAB:odeset:ArgNameValueMismatch', 'Arguments must occur in name-value pairs.');
end
while k < nargin
    name = varargin{k};
    if ~ischar(name) && ~isstring(name)
        error('MATLAB:odeset:NoPropName', 'Expected argument %d to be a string property name.', k);
    end
    name = char(name);
    hit = find(strcmpi(name, names));
    if isempty(hit)
        hit = find(strncmpi(name, names, numel(name)));
    end
    if isempty(hit)
        error('MATLAB:odeset:InvalidPropName', 'Unrecognized property name ''%s''.', name);
    elseif numel(hit) > 1
        error('MATLAB:odeset:AmbiguousPropName', 'Ambiguous property name ''%s''.', name);
    end
    value = varargin{k+1};
    if isstring(value)
        value = char(value);
    end
    options.(names{hit}) = value;
    k = k + 2;
end
end
