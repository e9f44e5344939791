function options = ddeset(varargin)
%DDESET  Options of dde23, ddesd and ddensd
%   options = ddeset(Name, Value, ...)
%   options = ddeset(oldopts, Name, Value, ...)
%   options = ddeset(oldopts, newopts)
%   Example: ddeget(ddeset('RelTol', 1e-6), 'RelTol') % 1e-06
names = {'AbsTol', 'Events', 'InitialStep', 'InitialY', 'Jumps', 'MaxStep', 'NormControl', 'OutputFcn', 'OutputSel', 'Refine', 'RelTol', 'Stats'};
options = struct();
for k = 1:numel(names)
    options.(names{k}) = [];
end
k = 1;
while k <= nargin && (isstruct(varargin{k}) || isempty(varargin{k}))
    if isstruct(varargin{k})
        for name = fieldnames(varargin{k})'
            if ~isempty(varargin{k}.(name{1}))
                options.(name{1}) = varargin{k}.(name{1});
            end
        end
    end
    k = k + 1;
end
if mod(nargin - k + 1, 2) ~= 0
    error('MATLAB:ddeset:ArgNameValueMismatch', 'Arguments must occur in name-value pairs.');
end
while k < nargin
    hit = find(strncmpi(varargin{k}, names, numel(char(varargin{k}))));
    exact = find(strcmpi(varargin{k}, names));
    if ~isempty(exact)
        hit = exact;
    end
    if isempty(hit)
        error('MATLAB:ddeset:InvalidPropName', 'Unrecognized property name ''%s''.', char(varargin{k}));
    end
    options.(names{hit(1)}) = varargin{k+1};
    k = k + 2;
end
end
