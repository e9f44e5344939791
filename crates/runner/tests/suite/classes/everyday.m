%% a stack
s = Stack;
s = s.push(1);
s = s.push(2);
[s, v] = s.pop();
fprintf('%g %g\n', v, s.depth);
%> 2 1
%+ Stack.m
classdef Stack
    properties (SetAccess = private)
        items = {}
    end
    properties (Dependent)
        depth
    end
    methods
        function n = get.depth(obj)
            n = numel(obj.items);
        end
        function obj = push(obj, v)
            obj.items{end+1} = v;
        end
        function [obj, v] = pop(obj)
            if isempty(obj.items)
                error('Stack:empty', 'The stack is empty.');
            end
            v = obj.items{end};
            obj.items(end) = [];
        end
    end
end
%% a queue of handles with errors
q = Queue;
q.add('a');
q.add('b');
disp(q.take())
disp(q.take())
q.take();
%> a
%> b
%! Queue:empty
%+ Queue.m
classdef Queue < handle
    properties (Access = private)
        list = {}
    end
    methods
        function add(obj, x)
            obj.list{end+1} = x;
        end
        function x = take(obj)
            if isempty(obj.list)
                error('Queue:empty', 'Nothing to take.');
            end
            x = obj.list{1};
            obj.list(1) = [];
        end
    end
end
%% a polynomial class
p = Poly([1 -3 2]);
q = Poly([1 1]);
r = p * q + Poly(5);
disp(r.text())
disp(p(3))
disp(polyval(r, 2))
roots(p)
%> 1 -2 -1 7
%>      2
%>
%>      5
%>
%> ans =
%>
%>      2
%>      1
%+ Poly.m
classdef Poly
    properties
        c = 0
    end
    methods
        function obj = Poly(c)
            if nargin
                obj.c = c;
            end
        end
        function r = plus(a, b)
            n = max(numel(a.c), numel(b.c));
            r = Poly([zeros(1, n - numel(a.c)), a.c] + [zeros(1, n - numel(b.c)), b.c]);
        end
        function r = mtimes(a, b)
            r = Poly(conv(a.c, b.c));
        end
        function t = text(obj)
            t = strjoin(arrayfun(@(x) sprintf('%g', x), obj.c, 'UniformOutput', false), ' ');
        end
        function y = polyval(obj, x)
            y = polyval(obj.c, x);
        end
        function r = roots(obj)
            r = roots(obj.c);
        end
        function varargout = subsref(obj, s)
            if strcmp(s(1).type, '()')
                varargout{1} = polyval(obj.c, s(1).subs{1});
            else
                [varargout{1:nargout}] = builtin('subsref', obj, s);
            end
        end
    end
end
%% a binary tree of handles
t = Tree;
for k = [5 2 8 1 9 3]
    t.insert(k);
end
disp(t.sorted())
disp(t.count)
%>      1     2     3     5     8     9
%>
%>      6
%+ Tree.m
classdef Tree < handle
    properties
        root = []
        count = 0
    end
    methods
        function insert(obj, key)
            obj.count = obj.count + 1;
            if isempty(obj.root)
                obj.root = TreeNode(key);
            else
                obj.root.insert(key);
            end
        end
        function v = sorted(obj)
            v = obj.root.walk();
        end
    end
end
%+ TreeNode.m
classdef TreeNode < handle
    properties
        key
        left = []
        right = []
    end
    methods
        function obj = TreeNode(key)
            obj.key = key;
        end
        function insert(obj, key)
            if key < obj.key
                if isempty(obj.left)
                    obj.left = TreeNode(key);
                else
                    obj.left.insert(key);
                end
            elseif isempty(obj.right)
                obj.right = TreeNode(key);
            else
                obj.right.insert(key);
            end
        end
        function v = walk(obj)
            v = [];
            if ~isempty(obj.left)
                v = obj.left.walk();
            end
            v = [v, obj.key];
            if ~isempty(obj.right)
                v = [v, obj.right.walk()];
            end
        end
    end
end
%% a singleton
a = Registry.instance();
b = Registry.instance();
a.value = 3;
disp(b.value)
disp(a == b)
%>      3
%>
%>    1
%+ Registry.m
classdef Registry < handle
    properties
        value = 0
    end
    methods (Access = private)
        function obj = Registry()
        end
    end
    methods (Static)
        function r = instance()
            persistent single
            if isempty(single)
                single = Registry();
            end
            r = single;
        end
    end
end
%% a private constructor
r = Registry();
%! MATLAB:class:MethodRestricted
%+ Registry.m
classdef Registry < handle
    methods (Access = private)
        function obj = Registry()
        end
    end
end
%% the visitor pattern
shapes = {Circle(1), Square(2)};
v = AreaVisitor;
for k = 1:numel(shapes)
    shapes{k}.accept(v);
end
fprintf('%.3f\n', v.total);
%> 7.142
%+ Circle.m
classdef Circle
    properties
        r
    end
    methods
        function obj = Circle(r)
            obj.r = r;
        end
        function accept(obj, v)
            v.circle(obj);
        end
    end
end
%+ Square.m
classdef Square
    properties
        a
    end
    methods
        function obj = Square(a)
            obj.a = a;
        end
        function accept(obj, v)
            v.square(obj);
        end
    end
end
%+ AreaVisitor.m
classdef AreaVisitor < handle
    properties
        total = 0
    end
    methods
        function circle(obj, c)
            obj.total = obj.total + pi * c.r^2;
        end
        function square(obj, s)
            obj.total = obj.total + s.a^2;
        end
    end
end
%% a matrix that counts its use
m = Counted(magic(3));
m(1, 1);
m(2, :);
x = m(3, 3) + 1;
fprintf('%g %g\n', x, m.uses);
%> 3 3
%+ Counted.m
classdef Counted < handle
    properties
        data
        uses = 0
    end
    methods
        function obj = Counted(d)
            obj.data = d;
        end
        function varargout = subsref(obj, s)
            switch s(1).type
                case '()'
                    obj.uses = obj.uses + 1;
                    varargout{1} = subsref(obj.data, s);
                otherwise
                    [varargout{1:max(nargout, 1)}] = builtin('subsref', obj, s);
            end
        end
    end
end
%% a long chain of handles is let go
head = [];
for k = 1:20000
    n = Link;
    n.next = head;
    head = n;
end
head = [];
n = [];
disp('gone')
%> gone
%+ Link.m
classdef Link < handle
    properties
        next
    end
end
