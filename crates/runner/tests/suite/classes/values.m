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
