%% a user's function does not reach into library classes
p = Person;
set(p, 'Name', 'Ann');
disp(get(p, 'Name'))
%> Ann
%+ Person.m
classdef Person < matlab.mixin.SetGet
    properties
        Name = ''
    end
end
%+ strcmpi.m
function tf = strcmpi(varargin)
error('User:strcmpi', 'the user''s own');
%+ properties.m
function p = properties(varargin)
p = {};
%% frames of library classes are invisible
p = Person;
try
    set(p, 'Nothing', 1);
catch err
    disp(numel(err.stack))
end
try
    work(p);
catch err
    disp(err.stack(1).name)
end
function work(p)
    set(p, 'Nothing', 1);
end
%>      1
%>
%> work
%+ Person.m
classdef Person < matlab.mixin.SetGet
    properties
        Name = ''
    end
end
%% a class that stores an array as one object
d = Days([3 1 2]);
disp(size(d))
disp(numel(d))
e = d(2:3);
disp(e.n)
d(5) = Days(9);
disp(d.n)
disp(isempty(d))
f = [d, Days(7)];
disp(f.n)
g = sort(f);
disp(g.n)
disp(max(f).n)
h = f(f > Days(2));
disp(h.n)
f(1) = [];
disp(f.n)
disp(f(end).n)
d
%>      1     3
%>
%>      3
%>
%>      1     2
%>
%>      3     1     2     0     9
%>
%>    0
%>
%>      3     1     2     0     9     7
%>
%>      0     1     2     3     7     9
%>
%>      9
%>
%>      3     9     7
%>
%>      1     2     0     9     7
%>
%>      7
%>
%> d =
%>
%>    day 3
%>    day 1
%>    day 2
%>    day 0
%>    day 9
%+ Days.m
classdef Days
    properties (Hidden)
        n = []
    end
    methods
        function obj = Days(n)
            if nargin
                obj.n = n;
            end
        end
        function varargout = size(obj, varargin)
            [varargout{1:max(nargout, 1)}] = size(obj.n, varargin{:});
        end
        function k = numel(obj)
            k = numel(obj.n);
        end
        function tf = isempty(obj)
            tf = isempty(obj.n);
        end
        function k = end(obj, p, of)
            if of == 1
                k = numel(obj.n);
            else
                k = size(obj.n, p);
            end
        end
        function varargout = subsref(obj, s)
            if strcmp(s(1).type, '()')
                out = obj;
                out.n = obj.n(s(1).subs{:});
                if numel(s) == 1
                    varargout{1} = out;
                else
                    [varargout{1:max(nargout, 1)}] = subsref(out, s(2:end));
                end
            else
                [varargout{1:max(nargout, 1)}] = builtin('subsref', obj, s);
            end
        end
        function obj = subsasgn(obj, s, v)
            if strcmp(s(1).type, '()') && numel(s) == 1
                if isempty(v) && isnumeric(v)
                    obj.n(s(1).subs{:}) = [];
                else
                    obj.n(s(1).subs{:}) = v.n;
                end
            else
                obj = builtin('subsasgn', obj, s, v);
            end
        end
        function obj = horzcat(varargin)
            parts = cellfun(@(d) d.n, varargin, 'UniformOutput', false);
            obj = Days(horzcat(parts{:}));
        end
        function obj = sort(obj)
            obj.n = sort(obj.n);
        end
        function obj = max(obj)
            obj.n = max(obj.n);
        end
        function tf = gt(a, b)
            tf = a.n > b.n;
        end
        function disp(obj)
            fprintf('   day %d\n', obj.n);
        end
    end
end
%% loops run over the columns of such a class
for d = Days([4 5 6])
    fprintf('%d ', d.n);
end
fprintf('\n');
for d = Days([])
    disp('never');
end
%> 4 5 6
%+ Days.m
classdef Days
    properties (Hidden)
        n = []
    end
    methods
        function obj = Days(n)
            if nargin
                obj.n = n;
            end
        end
        function varargout = size(obj, varargin)
            [varargout{1:max(nargout, 1)}] = size(obj.n, varargin{:});
        end
        function varargout = subsref(obj, s)
            if strcmp(s(1).type, '()')
                varargout{1} = Days(obj.n(s(1).subs{:}));
            else
                [varargout{1:max(nargout, 1)}] = builtin('subsref', obj, s);
            end
        end
    end
end
%% functions of a library class called with its objects
c = onCleanup(@() disp('bye'));
disp(class(c))
disp(isa(c, 'handle'))
clear c
disp('end')
%> onCleanup
%>    1
%>
%> bye
%> end
%% arrayfun over the elements of such a class
d = Days([4 5 6]);
disp(arrayfun(@(x) x.n * 2, d))
disp(arrayfun(@(x, k) x.n + k, d, [10 20 30]))
c = arrayfun(@(x) sprintf('%d', x.n), d, 'UniformOutput', false);
disp(c)
%>      8    10    12
%>
%>     14    25    36
%>
%>     {'4'}    {'5'}    {'6'}
%+ Days.m
classdef Days
    properties (Hidden)
        n = []
    end
    methods
        function obj = Days(n)
            obj.n = n;
        end
        function varargout = size(obj, varargin)
            [varargout{1:max(nargout, 1)}] = size(obj.n, varargin{:});
        end
        function varargout = subsref(obj, s)
            if strcmp(s(1).type, '()')
                varargout{1} = Days(obj.n(s(1).subs{:}));
            else
                [varargout{1:max(nargout, 1)}] = builtin('subsref', obj, s);
            end
        end
    end
end
