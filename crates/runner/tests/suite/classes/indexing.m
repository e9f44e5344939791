%% subsref sees the whole chain
t = Rec;
t.name(3).x;
t{1, 2};
t(1).a{2};
v = t.q;
%> .name ()3 .x
%> {}1,2
%> ()1 .a {}2
%> .q
%+ Rec.m
classdef Rec
    methods
        function r = subsref(~, s)
            parts = {};
            for k = 1:numel(s)
                switch s(k).type
                    case '.'
                        parts{end+1} = ['.' s(k).subs];
                    otherwise
                        subs = cellfun(@(v) sprintf('%g', v), s(k).subs, 'UniformOutput', false);
                        parts{end+1} = [s(k).type strjoin(subs, ',')];
                end
            end
            disp(strjoin(parts, ' '));
            r = 1;
        end
    end
end
%% subsref for parentheses, the rest as usual
l = List({10, 20, 30});
disp(l(2))
disp(l.count)
disp(l.get(3))
disp(l(end))
%>     20
%>
%>      3
%>
%>     30
%>
%>     30
%+ List.m
classdef List
    properties
        items
    end
    properties (Dependent)
        count
    end
    methods
        function obj = List(c)
            obj.items = c;
        end
        function n = get.count(obj)
            n = numel(obj.items);
        end
        function v = get(obj, k)
            v = obj.items{k};
        end
        function varargout = subsref(obj, s)
            switch s(1).type
                case '()'
                    varargout{1} = obj.items{s(1).subs{:}};
                otherwise
                    [varargout{1:nargout}] = builtin('subsref', obj, s);
            end
        end
        function n = end(obj, ~, ~)
            n = numel(obj.items);
        end
    end
end
%% subsasgn
l = List;
l(3) = 7;
l(1) = 2;
l.name = 'x';
l{2} = 5;
disp(l.data)
disp(l.name)
%>      2    50     7
%>
%> x
%+ List.m
classdef List
    properties
        data = []
        name = ''
    end
    methods
        function obj = subsasgn(obj, s, v)
            switch s(1).type
                case '()'
                    obj.data(s(1).subs{:}) = v;
                case '{}'
                    obj.data(s(1).subs{:}) = 10 * v;
                otherwise
                    obj = builtin('subsasgn', obj, s, v);
            end
        end
    end
end
%% deletion goes through subsasgn
l = List;
l(2) = [];
disp(l.data)
%>      1     3
%+ List.m
classdef List
    properties
        data = [1 2 3]
    end
    methods
        function obj = subsasgn(obj, s, v)
            if isempty(v)
                obj.data(s(1).subs{:}) = [];
            end
        end
    end
end
%% end in chains of a class with its own indexing
t = Tab;
disp(t.v(end))
disp(t(end, 1))
t(end+1, 1) = 5;
disp(t.v)
%>      9
%>
%>      9
%>
%>      7     8     9     5
%+ Tab.m
classdef Tab
    properties
        v = [7 8 9]
    end
    methods
        function r = subsref(obj, s)
            if strcmp(s(1).type, '()')
                r = obj.v(s(1).subs{1});
            else
                r = builtin('subsref', obj, s);
            end
        end
        function obj = subsasgn(obj, s, v)
            if strcmp(s(1).type, '()')
                obj.v(s(1).subs{1}) = v;
            else
                obj = builtin('subsasgn', obj, s, v);
            end
        end
        function n = end(obj, k, ~)
            if k == 1
                n = numel(obj.v);
            else
                n = 1;
            end
        end
    end
end
%% inside methods indexing is MATLAB's own
w = Wrap;
disp(w.sum())
disp(w(1))
%>      6
%>
%> replaced
%+ Wrap.m
classdef Wrap
    properties
        v = [1 2 3]
    end
    methods
        function s = sum(obj)
            s = obj.v(1) + obj.v(2) + obj.v(end);
        end
        function r = subsref(obj, s)
            if strcmp(s(1).type, '()')
                r = 'replaced';
            else
                r = builtin('subsref', obj, s);
            end
        end
    end
end
%% a method called through subsref
a = Fun;
x = a.twice(4);
disp(x)
%>      8
%+ Fun.m
classdef Fun
    methods
        function y = twice(~, x)
            y = 2 * x;
        end
        function varargout = subsref(obj, s)
            [varargout{1:nargout}] = builtin('subsref', obj, s);
        end
    end
end
%% objects with their own indexing in lists and calls
t = Tab;
c = {t.a, t.b};
disp(c)
disp([t.a t.b])
disp(max(t.a, t.b))
x = t.a + t.b * 2;
disp(x)
s.t = t;
disp(s.t.a)
c = {t};
disp(c{1}.b)
%>     {[1]}    {[2]}
%>
%>      1     2
%>
%>      2
%>
%>      5
%>
%>      1
%>
%>      2
%+ Tab.m
classdef Tab
    methods
        function r = subsref(~, s)
            r = double(s(1).subs) - 96;
        end
    end
end
%% assignments inside structs with replaced indexing
s.t = Tab;
s.t.x = 5;
c = {Tab};
c{1}.y = 6;
disp(s.t.show())
disp(c{1}.show())
%> .x=5
%> .y=6
%+ Tab.m
classdef Tab
    properties
        log = ''
    end
    methods
        function t = show(obj)
            t = obj.log;
        end
        function obj = subsasgn(obj, s, v)
            obj.log = [s(1).type s(1).subs '=' num2str(v)];
        end
    end
end
%% the indexing mixin for parentheses
m = Cyc([1 2 3]);
disp(m(4))
m(5) = 20;
disp(m.data)
disp(size(m))
m(1) = [];
disp(m.data)
%>      1
%>
%>      1    20     3
%>
%>      1     3
%>
%>     20     3
%+ Cyc.m
classdef Cyc < matlab.mixin.indexing.RedefinesParen
    properties
        data
    end
    methods
        function obj = Cyc(d)
            obj.data = d;
        end
        function varargout = size(obj, varargin)
            [varargout{1:nargout}] = size(obj.data, varargin{:});
        end
        function r = cat(~, varargin)
            r = varargin{1};
        end
    end
    methods (Static)
        function r = empty()
            r = Cyc([]);
        end
    end
    methods (Access = protected)
        function k = wrap(obj, op)
            k = mod(op(1).Indices{1} - 1, numel(obj.data)) + 1;
        end
        function r = parenReference(obj, op)
            r = obj.data(wrap(obj, op));
        end
        function obj = parenAssign(obj, op, v)
            obj.data(wrap(obj, op)) = v;
        end
        function obj = parenDelete(obj, op)
            obj.data(wrap(obj, op)) = [];
        end
        function n = parenListLength(~, ~, ~)
            n = 1;
        end
    end
end
%% the indexing mixin for dots
d = Dots;
d.anything = 4;
disp(d.anything)
disp(d.count())
%>      4
%>
%>      1
%+ Dots.m
classdef Dots < matlab.mixin.indexing.RedefinesDot
    properties (Access = private)
        s = struct()
    end
    methods
        function n = count(obj)
            n = numel(fieldnames(obj.s));
        end
    end
    methods (Access = protected)
        function r = dotReference(obj, op)
            r = obj.s.(op(1).Name);
        end
        function obj = dotAssign(obj, op, v)
            obj.s.(op(1).Name) = v;
        end
        function n = dotListLength(~, ~, ~)
            n = 1;
        end
    end
end
%% the indexing mixin for braces
b = Br;
b{2} = 'x';
disp(b{2})
%> x
%+ Br.m
classdef Br < matlab.mixin.indexing.RedefinesBrace
    properties (Access = private)
        c = {}
    end
    methods (Access = protected)
        function r = braceReference(obj, op)
            r = obj.c{op(1).Indices{:}};
        end
        function obj = braceAssign(obj, op, v)
            obj.c{op(1).Indices{:}} = v;
        end
        function n = braceListLength(~, ~, ~)
            n = 1;
        end
    end
end
%% a class says how many values a list gets
b = Bag({1, 'x', 3});
c = {b{:}};
disp(numel(c))
d = [b{[1 3]}];
disp(d)
disp(max(b{1}, 2))
%>      3
%>
%>      1     3
%>
%>      2
%+ Bag.m
classdef Bag
    properties
        items
    end
    methods
        function obj = Bag(c)
            obj.items = c;
        end
        function n = numArgumentsFromSubscript(obj, s, ~)
            if strcmp(s(1).type, '{}')
                n = numel(obj.items(s(1).subs{:}));
            else
                n = 1;
            end
        end
        function varargout = subsref(obj, s)
            if strcmp(s(1).type, '{}')
                [varargout{1:nargout}] = obj.items{s(1).subs{:}};
            else
                [varargout{1:nargout}] = builtin('subsref', obj, s);
            end
        end
    end
end
%% methods without outputs behind a subsref
a = Talk;
a.hello
a.hello();
a.greet('Bob');
x = a.word
a.word
%> hello
%> hello
%> hello Bob
%> x =
%>
%>     'w'
%>
%> ans =
%>
%>     'w'
%+ Talk.m
classdef Talk
    properties
        word = 'w'
    end
    methods
        function hello(~)
            disp('hello');
        end
        function greet(~, n)
            fprintf('hello %s\n', n);
        end
        function varargout = subsref(obj, s)
            if nargout == 0
                builtin('subsref', obj, s);
            else
                [varargout{1:nargout}] = builtin('subsref', obj, s);
            end
        end
    end
end
%% operations handed on
w = Wrapper(struct('a', {{1, 2, 3}}));
disp(w{2})
w{2} = 20;
disp(w{2})
c = {w{:}};
disp(numel(c))
%>      2
%>
%>     20
%>
%>      3
%+ Wrapper.m
classdef Wrapper < matlab.mixin.indexing.RedefinesBrace
    properties (Access = private)
        s
    end
    methods
        function obj = Wrapper(s)
            obj.s = s;
        end
    end
    methods (Access = protected)
        function varargout = braceReference(obj, op)
            [varargout{1:nargout}] = obj.s.a.(op);
        end
        function obj = braceAssign(obj, op, v)
            obj.s.a.(op) = v;
        end
        function n = braceListLength(obj, op, ~)
            n = numel(obj.s.a(op(1).Indices{:}));
        end
    end
end
