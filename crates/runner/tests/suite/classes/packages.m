%% functions and classes in packages
disp(geo.area(2))
p = geo.Point(3);
disp(class(p))
disp(p.x)
disp(geo.Point.origin().x)
%>      4
%>
%> geo.Point
%>      3
%>
%>      0
%+ +geo/area.m
function a = area(x)
a = x^2;
%+ +geo/Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            if nargin
                obj.x = x;
            end
        end
    end
    methods (Static)
        function p = origin()
            p = geo.Point(0);
        end
    end
end
%% packages in packages
disp(a.b.f())
disp(a.b.C.k)
f = @a.b.f;
disp(f())
%>      1
%>
%>      7
%>
%>      1
%+ +a/+b/f.m
function y = f()
y = 1;
%+ +a/+b/C.m
classdef C
    properties (Constant)
        k = 7
    end
end
%% import of one name
disp(run_it())
function y = run_it()
    import geo.area
    y = area(3);
end
%>      9
%+ +geo/area.m
function a = area(x)
a = x^2;
%% import of a whole package
import geo.*
p = Point;
disp(class(p))
disp(area(2))
%> geo.Point
%>      4
%+ +geo/area.m
function a = area(x)
a = x^2;
%+ +geo/Point.m
classdef Point
end
%% a superclass in a package
x = Sub;
disp(x.hello())
disp(isa(x, 'pkg.Base'))
%> hello
%>    1
%+ +pkg/Base.m
classdef Base
    methods
        function obj = Base(v)
        end
        function t = hello(~)
            t = 'hello';
        end
    end
end
%+ Sub.m
classdef Sub < pkg.Base
    methods
        function obj = Sub()
            obj@pkg.Base(1);
        end
    end
end
%% a name that is not in the package
geo.volume(2)
%! MATLAB:UndefinedFunction
%+ +geo/area.m
function a = area(x)
a = x^2;
%% private folders
disp(outer(2))
inner(2)
%>     20
%! MATLAB:UndefinedFunction
%+ outer.m
function y = outer(x)
y = inner(x);
%+ private/inner.m
function y = inner(x)
y = 10 * x;
%% class folders
p = Thing(2);
disp(p.twice())
disp(thrice(p))
%>      4
%>
%>      6
%+ @Thing/Thing.m
classdef Thing
    properties
        v
    end
    methods
        function obj = Thing(v)
            obj.v = v;
        end
        y = twice(obj)
    end
end
%+ @Thing/twice.m
function y = twice(obj)
y = 2 * obj.v;
%+ @Thing/thrice.m
function y = thrice(obj)
y = 3 * obj.v;
%% a variable hides a package
geo.x = 5;
disp(geo.x)
%>      5
%+ +geo/area.m
function a = area(x)
a = x^2;
%% classes of folders without classdef
s = Stack(5);
s = push(s, 6);
s = push(s, 7);
disp(depth(s))
[s, v] = pop(s);
fprintf('%g %g %s %d\n', v, depth(s), class(s), isa(s, 'Stack'));
disp(isobject(s))
s.items
%>      3
%>
%> 7 2 Stack 1
%>    1
%! MATLAB:class:GetProhibited
%+ @Stack/Stack.m
function s = Stack(first)
t.items = {first};
s = class(t, 'Stack');
%+ @Stack/push.m
function s = push(s, v)
s.items{end+1} = v;
%+ @Stack/pop.m
function [s, v] = pop(s)
v = s.items{end};
s.items(end) = [];
%+ @Stack/depth.m
function n = depth(s)
n = numel(s.items);
%% such classes may replace indexing and display
v = Vec([1 2 3]);
disp(v(2))
v
w = v + v;
disp(w(3))
%>      2
%>
%> <1  2  3>
%>      6
%+ @Vec/Vec.m
function v = Vec(d)
v = class(struct('d', d), 'Vec');
%+ @Vec/subsref.m
function r = subsref(v, s)
r = v.d(s.subs{1});
%+ @Vec/plus.m
function r = plus(a, b)
r = Vec(a.d + b.d);
%+ @Vec/display.m
function display(v)
fprintf('<%s>\n', num2str(v.d));
%% handles to static methods and functions in packages
f = @Calc.twice;
disp(f(4))
disp(cellfun(@Calc.twice, {1, 2}))
g = @geo.area;
disp(g(3))
disp(feval('geo.area', 2))
disp(feval('Calc.twice', 2))
%>      8
%>
%>      2     4
%>
%>      9
%>
%>      4
%>
%>      4
%+ Calc.m
classdef Calc
    methods (Static)
        function y = twice(x)
            y = 2 * x;
        end
    end
end
%+ +geo/area.m
function a = area(x)
a = x^2;
