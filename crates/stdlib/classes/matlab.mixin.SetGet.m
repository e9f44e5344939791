classdef SetGet < handle
%SETGET  Superclass of handle classes with set and get by name
%   set(obj, 'Name', value)
%   value = get(obj, 'Name')
    methods
        function out = get(obj, names)
            if nargin < 2
                pairs = class__pairs(obj);
                out = struct();
                for k = 1:numel(pairs)
                    out.(pairs{k}{1}) = pairs{k}{2};
                end
                return
            end
            if ischar(names) || (isstring(names) && isscalar(names))
                names = class__match(obj, names);
                if isscalar(obj)
                    out = obj.(names);
                else
                    out = cell(numel(obj), 1);
                    for k = 1:numel(obj)
                        out{k} = obj(k).(names);
                    end
                end
            else
                names = cellstr(names);
                out = cell(numel(obj), numel(names));
                for k = 1:numel(obj)
                    for n = 1:numel(names)
                        out{k, n} = obj(k).(class__match(obj, names{n}));
                    end
                end
            end
        end
        function out = set(obj, varargin)
            if nargin == 1
                out = struct();
                names = properties(obj);
                for k = 1:numel(names)
                    out.(names{k}) = {};
                end
                return
            end
            k = 1;
            while k <= numel(varargin)
                if isstruct(varargin{k})
                    names = fieldnames(varargin{k});
                    values = struct2cell(varargin{k});
                    k = k + 1;
                else
                    if k == numel(varargin)
                        error('MATLAB:class:set:OddNumberOfArguments', 'Names and values must come in pairs.');
                    end
                    names = cellstr(varargin{k});
                    values = varargin{k + 1};
                    if ~(iscell(values) && numel(names) > 1)
                        values = {values};
                    end
                    k = k + 2;
                end
                for n = 1:numel(names)
                    name = class__match(obj, names{n});
                    for i = 1:numel(obj)
                        obj(i).(name) = values{n};
                    end
                end
            end
        end
    end
end

function name = class__match(obj, name)
    name = char(name);
    names = properties(obj);
    hit = strcmpi(names, name);
    if ~any(hit)
        hit = strncmpi(names, name, numel(name));
    end
    if nnz(hit) ~= 1
        error('MATLAB:class:InvalidProperty', 'Unrecognized property ''%s'' for class ''%s''.', name, class(obj));
    end
    name = names{hit};
end
