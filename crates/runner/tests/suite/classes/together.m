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
