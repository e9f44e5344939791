%% a value class has defaults, a constructor and methods
p = Point(3, 4);
disp(p.norm())
disp(norm(p))
q = p.scaled(2);
fprintf('%g %g\n', q.x, q.y, p.x, p.y);
%>      5
%>
%>      5
%>
%> 6 8
%> 3 4
%+ Point.m
classdef Point
    properties
        x = 0
        y = 0
    end
    methods
        function obj = Point(x, y)
            if nargin > 0
                obj.x = x;
                obj.y = y;
            end
        end
        function n = norm(obj)
            n = sqrt(obj.x^2 + obj.y^2);
        end
        function obj = scaled(obj, k)
            obj.x = obj.x * k;
            obj.y = obj.y * k;
        end
    end
end
%% display of a value object
p = Point
%> p =
%>
%>   Point with properties:
%>
%>     x: 0
%>     y: 0
%+ Point.m
classdef Point
    properties
        x = 0
        y = 0
    end
end
%% disp prints no name
p = Point;
disp(p)
%>   Point with properties:
%>
%>     x: 1
%+ Point.m
classdef Point
    properties
        x = 1
    end
end
%% copies of values are their own
a = Box;
b = a;
b.v = 7;
fprintf('%g %g\n', a.v, b.v);
%> 1 7
%+ Box.m
classdef Box
    properties
        v = 1
    end
end
%% a class without properties
e = Nothing
%> e =
%>
%>   Nothing with no properties.
%+ Nothing.m
classdef Nothing
end
%% constant properties need no object
disp(Physics.c)
p = Physics;
disp(p.g)
%>    299792458
%>
%>     9.8100
%+ Physics.m
classdef Physics
    properties (Constant)
        c = 299792458
        g = 9.81
    end
end
%% constants may use constants of their class
disp(Numbers.double)
%>      6
%+ Numbers.m
classdef Numbers
    properties (Constant)
        three = 3
        double = 2 * Numbers.three
    end
end
%% a constant cannot be set
p = Physics;
p.c = 1;
%! MATLAB:class:SetProhibited
%+ Physics.m
classdef Physics
    properties (Constant)
        c = 299792458
    end
end
%% dependent properties are computed
r = Rect;
r.w = 3;
r.h = 4;
disp(r.area)
%>     12
%+ Rect.m
classdef Rect
    properties
        w = 1
        h = 1
    end
    properties (Dependent)
        area
    end
    methods
        function a = get.area(obj)
            a = obj.w * obj.h;
        end
    end
end
%% a dependent property without a set method cannot be set
r = Rect;
r.area = 3;
%! MATLAB:class:SetDependent
%+ Rect.m
classdef Rect
    properties (Dependent)
        area
    end
    methods
        function a = get.area(~)
            a = 1;
        end
    end
end
%% a dependent property can set others
r = Temp;
r.f = 212;
fprintf('%g %g\n', r.c, r.f);
%> 100 212
%+ Temp.m
classdef Temp
    properties
        c = 0
    end
    properties (Dependent)
        f
    end
    methods
        function v = get.f(obj)
            v = obj.c * 9 / 5 + 32;
        end
        function obj = set.f(obj, v)
            obj.c = (v - 32) * 5 / 9;
        end
    end
end
%% set methods check values
a = Positive;
a.v = 3;
disp(a.v)
a.v = -1;
%>      3
%! Positive:bad
%+ Positive.m
classdef Positive
    properties
        v = 1
    end
    methods
        function obj = set.v(obj, v)
            if v <= 0
                error('Positive:bad', 'Must be positive.');
            end
            obj.v = v;
        end
    end
end
%% set methods run in constructors too
a = Upper('abc');
disp(a.text)
%> ABC
%+ Upper.m
classdef Upper
    properties
        text = ''
    end
    methods
        function obj = Upper(t)
            obj.text = t;
        end
        function obj = set.text(obj, t)
            obj.text = upper(t);
        end
    end
end
%% get methods run on stored properties
a = Loud;
a.word = 'hey';
disp(a.word)
%> hey!
%+ Loud.m
classdef Loud
    properties
        word = ''
    end
    methods
        function w = get.word(obj)
            w = [obj.word '!'];
        end
    end
end
%% private properties cannot be read outside
s = Safe;
disp(s.peek())
s.secret
%>     42
%! MATLAB:class:GetProhibited
%+ Safe.m
classdef Safe
    properties (Access = private)
        secret = 42
    end
    methods
        function v = peek(obj)
            v = obj.secret;
        end
    end
end
%% private properties cannot be set outside
s = Safe;
s.secret = 1;
%! MATLAB:class:SetProhibited
%+ Safe.m
classdef Safe
    properties (Access = private)
        secret = 42
    end
end
%% SetAccess private leaves reading public
c = Counter;
c = c.tick();
c = c.tick();
disp(c.n)
c.n = 5;
%>      2
%! MATLAB:class:SetProhibited
%+ Counter.m
classdef Counter
    properties (SetAccess = private)
        n = 0
    end
    methods
        function obj = tick(obj)
            obj.n = obj.n + 1;
        end
    end
end
%% immutable properties are set by the constructor only
k = Key(5);
disp(k.id)
try
    k = k.change();
catch err
    disp(err.identifier)
end
k.id = 3;
%>      5
%>
%> MATLAB:class:SetProhibited
%! MATLAB:class:SetProhibited
%+ Key.m
classdef Key
    properties (SetAccess = immutable)
        id
    end
    methods
        function obj = Key(id)
            obj.id = id;
        end
        function obj = change(obj)
            obj.id = 9;
        end
    end
end
%% private methods
t = Tool;
disp(t.run())
t.helper()
%>      3
%! MATLAB:class:MethodRestricted
%+ Tool.m
classdef Tool
    methods
        function v = run(obj)
            v = obj.helper() + 1;
        end
    end
    methods (Access = private)
        function v = helper(~)
            v = 2;
        end
    end
end
%% an access list names the classes that may
a = Lender;
b = Friend;
disp(b.look(a))
a.book
%> novel
%! MATLAB:class:GetProhibited
%+ Lender.m
classdef Lender
    properties (Access = ?Friend)
        book = 'novel'
    end
end
%+ Friend.m
classdef Friend
    methods
        function t = look(~, other)
            t = other.book;
        end
    end
end
%% static methods
disp(Maths.twice(4))
m = Maths;
disp(m.twice(5))
%>      8
%>
%>     10
%+ Maths.m
classdef Maths
    methods (Static)
        function y = twice(x)
            y = 2 * x;
        end
    end
end
%% static methods with several outputs and lists of arguments
[a, b] = Pair.swap(1, 2);
fprintf('%g %g\n', a, b);
args = {3, 4};
[a, b] = Pair.swap(args{:});
fprintf('%g %g\n', a, b);
%> 2 1
%> 4 3
%+ Pair.m
classdef Pair
    methods (Static)
        function [a, b] = swap(x, y)
            a = y;
            b = x;
        end
    end
end
%% methods with lists of arguments and end in them
b = Bag;
args = {1, 2, 3};
b = b.add(args{:});
v = [7 8 9];
b = b.add(v(end));
disp(b.items)
disp(b.items(end))
disp(b.items(end-1:end))
%>      1     2     3     9
%>
%>      9
%>
%>      3     9
%+ Bag.m
classdef Bag
    properties
        items = []
    end
    methods
        function obj = add(obj, varargin)
            obj.items = [obj.items, varargin{:}];
        end
    end
end
%% methods called by a dynamic name
b = Calc;
name = 'double';
disp(b.(name)(4))
p = 'base';
disp(b.(p))
b.(p) = 5;
disp(b.base)
%>      8
%>
%>      1
%>
%>      5
%+ Calc.m
classdef Calc
    properties
        base = 1
    end
    methods
        function y = double(~, x)
            y = 2 * x;
        end
    end
end
%% nested assignments to properties
n = Node;
n.data.list{3} = 'x';
n.data.m(2, 2) = 5;
n.v(4) = 1;
disp(size(n.data.list))
disp(n.data.m)
disp(n.v)
%>      1     3
%>
%>      0     0
%>      0     5
%>
%>      0     0     0     1
%+ Node.m
classdef Node
    properties
        data = struct()
        v = []
    end
end
%% deletion inside properties
n = Node;
n.v(2) = [];
n.s.list(1) = [];
disp(n.v)
disp(n.s.list)
%>      1     3
%>
%>      5
%+ Node.m
classdef Node
    properties
        v = [1 2 3]
        s = struct('list', [4 5])
    end
end
%% objects inside structs and cells
s.p = Box;
s.p.v = 9;
c = {Box, 5};
c{1}.v = 8;
t(2).b = Box;
t(2).b.v = 3;
fprintf('%g %g %g\n', s.p.v, c{1}.v, t(2).b.v);
s
c
%> 9 8 3
%> s =
%>
%>   struct with fields:
%>
%>     p: [1x1 Box]
%>
%> c =
%>
%>   1x2 cell array
%>
%>     {1x1 Box}    {[5]}
%+ Box.m
classdef Box
    properties
        v = 1
    end
end
%% an unknown property names the nearest one
b = Box;
try
    b.heigth
catch err
    disp(err.identifier)
    disp(err.message)
end
try
    b.heigth = 2;
catch err
    disp(err.identifier)
    disp(err.message)
end
%> MATLAB:noSuchMethodOrField
%> Unrecognized method, property, or field 'heigth' for class 'Box'. Did you mean 'height'?
%> MATLAB:noPublicFieldForClass
%> Unrecognized property 'heigth' for class 'Box'. Did you mean 'height'?
%+ Box.m
classdef Box
    properties
        height = 1
    end
end
%% default values are computed once
a = Once;
b = Once;
disp(a.r == b.r)
%>    1
%+ Once.m
classdef Once
    properties
        r = rand
    end
end
%% a constructor with defaults of arguments by nargin
a = Range;
b = Range(2, 5);
fprintf('%g:%g %g:%g\n', a.lo, a.hi, b.lo, b.hi);
%> 0:1 2:5
%+ Range.m
classdef Range
    properties
        lo = 0
        hi = 1
    end
    methods
        function obj = Range(lo, hi)
            if nargin == 2
                obj.lo = lo;
                obj.hi = hi;
            end
        end
    end
end
%% too many arguments to a default constructor
b = Box(1);
%! MATLAB:TooManyInputs
%+ Box.m
classdef Box
    properties
        v
    end
end
%% functions local to the class file
b = Box;
disp(b.run())
%>     11
%+ Box.m
classdef Box
    methods
        function v = run(~)
            v = helper(10);
        end
    end
end
function y = helper(x)
    y = x + 1;
end
%% isequal compares values
a = Box;
b = Box;
disp(isequal(a, b))
b.v = 2;
disp(isequal(a, b))
%>    1
%>
%>    0
%+ Box.m
classdef Box
    properties
        v = 1
    end
end
%% value objects have no equality of their own
a = Box;
a == a
%! MATLAB:UndefinedFunction
%+ Box.m
classdef Box
end
%% handles to methods
b = Adder;
b.k = 10;
f = @(x) b.add(x);
disp(f(5))
g = @b.add;
h = @add;
disp(h(b, 7))
disp(cellfun(@(x) b.add(x), {1, 2}))
%>     15
%>
%>     17
%>
%>     11    12
%+ Adder.m
classdef Adder
    properties
        k = 0
    end
    methods
        function y = add(obj, x)
            y = obj.k + x;
        end
    end
end
%% a statement without parentheses calls a method
b = Talker;
b.hello
b.hello();
hello(b)
x = b.word
%> hello
%> hello
%> hello
%> x =
%>
%>     'w'
%+ Talker.m
classdef Talker
    methods
        function hello(~)
            disp('hello');
        end
        function w = word(~)
            w = 'w';
        end
    end
end
