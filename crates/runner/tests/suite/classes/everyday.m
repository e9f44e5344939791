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
%% methods with several outputs
[q, r] = Div.divide(17, 5);
fprintf('%g %g\n', q, r);
d = Div;
[q, r] = d.both(9, 4);
fprintf('%g %g\n', q, r);
c = cell(1, 2);
[c{:}] = d.both(7, 2);
fprintf('%g ', c{:});
fprintf('\n');
%> 3 2
%> 2 1
%> 3 1
%+ Div.m
classdef Div
    methods (Static)
        function [q, r] = divide(a, b)
            q = floor(a / b);
            r = mod(a, b);
        end
    end
    methods
        function [q, r] = both(~, a, b)
            [q, r] = Div.divide(a, b);
        end
    end
end
%% nested functions and anonymous functions in methods
d = Deco(3);
f = d.multiplier();
disp(f(5))
g = d.nested(4);
disp(g)
%>     15
%>
%>     24
%+ Deco.m
classdef Deco
    properties
        k
    end
    methods
        function obj = Deco(k)
            obj.k = k;
        end
        function f = multiplier(obj)
            f = @(x) obj.k * x;
        end
        function y = nested(obj, x)
            y = 0;
            add();
            add();
            function add()
                y = y + obj.k * x;
            end
        end
    end
end
%% a map in a property
d = Dict;
d.map('a') = 1;
d.map('b') = Box;
disp(d.map.keys())
disp(class(d.map('b')))
d.put('c', 3);
disp(d.map.Count)
%>     {'a'}    {'b'}
%>
%> Box
%>    3
%+ Dict.m
classdef Dict < handle
    properties
        map
    end
    methods
        function obj = Dict()
            obj.map = containers.Map;
        end
        function put(obj, k, v)
            obj.map(k) = v;
        end
    end
end
%+ Box.m
classdef Box
end
%% errors in getters are seen
b = Bad;
b.v
%! Bad:get
%+ Bad.m
classdef Bad
    properties (Dependent)
        v
    end
    methods
        function v = get.v(~)
            error('Bad:get', 'no');
        end
    end
end
%% display leaves out properties whose getters fail
b = Bad
%> b =
%>
%>   Bad with properties:
%>
%>     a: 1
%+ Bad.m
classdef Bad
    properties
        a = 1
    end
    properties (Dependent)
        v
    end
    methods
        function v = get.v(~)
            error('Bad:get', 'no');
        end
    end
end
%% hidden and private properties are not shown
b = Shy
%> b =
%>
%>   Shy with properties:
%>
%>     seen: 1
%+ Shy.m
classdef Shy
    properties
        seen = 1
    end
    properties (Hidden)
        hidden = 2
    end
    properties (Access = protected)
        guarded = 3
    end
end
%% property values of many kinds
b = Mix
%> b =
%>
%>   Mix with properties:
%>
%>     num: 3.5000
%>     vec: [1 2 3]
%>     mat: [4x4 double]
%>     txt: 'abc'
%>     str: "s"
%>     cel: {[1]  'x'}
%>     log: 1
%>     fun: @sin
%>      st: [1x1 struct]
%>     emp: []
%+ Mix.m
classdef Mix
    properties
        num = 3.5
        vec = [1 2 3]
        mat = magic(4)
        txt = 'abc'
        str = "s"
        cel = {1, 'x'}
        log = true
        fun = @sin
        st = struct('a', 1)
        emp = []
    end
end
%% global and persistent objects
global G
G = Counter;
bump();
bump();
disp(G.n)
function bump()
    global G
    G.n = G.n + 1;
end
%>      2
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% evaluated texts use classes
eval('c = Counter; c.n = 4;');
disp(c.n)
t = evalc('disp(c.n)');
disp(strtrim(t))
%>      4
%>
%> 4
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% objects in conditions of loops
c = Counter;
while c.n < 3
    c.n = c.n + 1;
end
disp(c.n)
if isempty(c)
    disp('empty');
else
    disp('there');
end
%>      3
%>
%> there
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% end in the path of a target that meets several objects
m = Group;
m.kids = [Kid, Kid];
m.kids(2).items{end+1} = 'a';
m.kids(2).items{end+1} = 'b';
m.kids(end+1) = Kid;
m.kids(end).items = {1, 2, 3};
fprintf('%d %d %d\n', numel(m.kids), numel(m.kids(2).items), numel(m.kids(end).items));
m.kids(end).items(end) = [];
disp(numel(m.kids(3).items))
m.kids(2) = [];
disp(numel(m.kids))
%> 3 2 3
%>      2
%>
%>      2
%+ Group.m
classdef Group < handle
    properties
        kids = []
    end
end
%+ Kid.m
classdef Kid
    properties
        items (1,:) cell = {}
    end
end
%% name-value pairs in a constructor
c = Config('depth', 3, 'name', "x");
fprintf('%d %s\n', c.depth, c.name);
c = Config(depth=5);
fprintf('%d\n', c.depth);
Config('width', 1);
%> 3 x
%> 5
%! MATLAB:noPublicFieldForClass
%+ Config.m
classdef Config
    properties
        depth = 1
        name = ""
    end
    methods
        function obj = Config(varargin)
            for k = 1:2:numel(varargin)
                obj.(varargin{k}) = varargin{k + 1};
            end
        end
    end
end
%% a set method that changes another property
r = Range;
r.lo = 5;
fprintf('%g %g\n', r.lo, r.hi);
%> 5 6
%+ Range.m
classdef Range
    properties
        lo = 0
        hi = 1
    end
    methods
        function obj = set.lo(obj, v)
            obj.lo = v;
            if obj.hi < v
                obj.hi = v + 1;
            end
        end
    end
end
%% accessors of a superclass serve the class below
s = Sub;
s.v = 3;
disp(s.v)
disp(s.twice)
%>    103
%>
%>    206
%+ Base.m
classdef Base
    properties
        v = 0
    end
    properties (Dependent)
        twice
    end
    methods
        function obj = set.v(obj, x)
            obj.v = x + 100;
        end
        function t = get.twice(obj)
            t = 2 * obj.v;
        end
    end
end
%+ Sub.m
classdef Sub < Base
end
%% recursion through methods
t = Hanoi;
t.move(4, 'a', 'b', 'c');
disp(t.moves)
%>     15
%+ Hanoi.m
classdef Hanoi < handle
    properties
        moves = 0
    end
    methods
        function move(obj, n, from, to, via)
            if n == 0
                return
            end
            obj.move(n - 1, from, via, to);
            obj.moves = obj.moves + 1;
            move(obj, n - 1, via, to, from);
        end
    end
end
%% try, catch and rethrow in methods
w = Worker;
try
    w.run();
catch err
    fprintf('%s | %s\n', err.identifier, err.message);
end
disp(w.state)
%> Worker:fail | job 3
%> failed
%+ Worker.m
classdef Worker < handle
    properties
        state = 'new'
    end
    methods
        function run(obj)
            try
                obj.fail();
            catch err
                obj.state = 'failed';
                rethrow(err);
            end
        end
        function fail(~)
            error('Worker:fail', 'job %d', 3);
        end
    end
end
%% exceptions of one's own
try
    throw(Late(7));
catch err
    fprintf('%s %s %d %s\n', class(err), err.identifier, err.minutes, err.message);
    disp(isa(err, 'MException'))
    disp(isempty(err.stack))
end
try
    error(Late(3));
catch err
    disp(err.minutes)
    try
        rethrow(err);
    catch again
        disp(class(again))
    end
end
throw(Late(1));
%> Late My:late 7 Late by 7 minutes
%>    1
%>
%>    0
%>
%>      3
%>
%> Late
%! My:late
%+ Late.m
classdef Late < MException
    properties
        minutes
    end
    methods
        function obj = Late(n)
            obj@MException('My:late', 'Late by %d minutes', n);
            obj.minutes = n;
        end
    end
end
