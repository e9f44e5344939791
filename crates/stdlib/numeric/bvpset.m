function options = bvpset(varargin)
%BVPSET  Options of bvp4c and bvp5c
%   options = bvpset(Name, Value, ...)
%   options = bvpset(oldopts, Name, Value, ...)
%   options = bvpset(oldopts, newopts)
%   Example: bvpget(bvpset('RelTol', 1e-6), 'RelTol') % 1e-06
names = {'AbsTol', 'RelTol', 'SingularTerm', 'FJacobian', 'BCJacobian', 'Stats', 'NMax', 'Vectorized'};
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
    error('MATLAB:bvpset:ArgNameValueMismatch', 'Arguments must occur in name-value pairs.');
end
while k < nargin
    hit = find(strncmpi(varargin{k}, names, numel(char(varargin{k}))));
    if isempty(hit)
        error('MATLAB:bvpset:InvalidPropName', 'Unrecognized property name ''%s''.', char(varargin{k}));
    end
    options.(names{hit(1)}) = varargin{k+1};
    k = k + 2;
end
end
