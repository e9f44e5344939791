%% arrays of objects grow with default objects
p(3) = Point(7);
fprintf('%g ', p.x);
fprintf('\n');
disp(size(p))
%> 0 0 7
%>      1     3
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            if nargin > 0
                obj.x = x;
            end
        end
    end
end
%% concatenated objects
p = [Point(1), Point(2); Point(3), Point(4)];
disp(size(p))
disp([p.x])
q = p(:, 2);
disp([q.x])
%>      2     2
%>
%>      1     3     2     4
%>
%>      2     4
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            if nargin > 0
                obj.x = x;
            end
        end
    end
end
%% assignment to one element's property
p = [Point(1), Point(2)];
p(2).x = 9;
p(4).x = 5;
disp([p.x])
%>      1     9     0     5
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            if nargin > 0
                obj.x = x;
            end
        end
    end
end
%% deleting elements
p = [Point(1), Point(2), Point(3)];
p(2) = [];
disp([p.x])
disp(numel(p))
%>      1     3
%>
%>      2
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            if nargin > 0
                obj.x = x;
            end
        end
    end
end
%% the display of an array
p = [Point, Point]
e = Point.empty
f = Point.empty(0, 3);
disp(size(f))
disp(isempty(e))
%> p =
%>
%>   1x2 Point array with properties:
%>
%>     x
%>     y
%>
%> e =
%>
%>   0x0 Point array with properties:
%>
%>     x
%>     y
%>
%>      0     3
%>
%>    1
%+ Point.m
classdef Point
    properties
        x = 0
        y = 0
    end
end
%% loops over arrays of objects
p = [Point, Point, Point];
for k = 1:numel(p)
    p(k).x = k^2;
end
t = 0;
for q = p
    t = t + q.x;
end
disp(t)
disp(arrayfun(@(q) q.x * 2, p))
%>     14
%>
%>      2     8    18
%+ Point.m
classdef Point
    properties
        x = 0
    end
end
%% a constructor that makes an array
p = Many(3);
disp(size(p))
disp([p.v])
%>      1     3
%>
%>     10    20    30
%+ Many.m
classdef Many
    properties
        v = 0
    end
    methods
        function obj = Many(n)
            if nargin > 0
                obj(n) = Many;
                for k = 1:n
                    obj(k).v = 10 * k;
                end
            end
        end
    end
end
%% arrays of handles
h(3) = Counter;
h(1).n = 5;
fprintf('%g ', h.n);
fprintf('\n');
g = h;
g(2).n = 8;
disp([h.n])
disp(h(1) == h(2))
disp(h == g)
%> 5 0 0
%>      5     8     0
%>
%>    0
%>
%>    1   1   1
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% methods on arrays
p = [Point(1), Point(2)];
disp(total(p))
disp(p.total())
%>      3
%>
%>      3
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            obj.x = x;
        end
        function t = total(list)
            t = sum([list.x]);
        end
    end
end
%% appending in a loop
p = Point.empty;
for k = 1:3
    p(end+1) = Point(k);
end
disp(numel(p))
q = [];
for k = 1:2
    q = [q, Point(k)];
end
disp(class(q))
%>      3
%>
%> Point
%+ Point.m
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
end
%% reshaping and logical indexing
p = [Point(1) Point(2) Point(3) Point(4)];
m = reshape(p, 2, 2);
disp([m(2, :).x])
q = p([p.x] > 2);
disp([q.x])
r = p';
disp(size(r))
disp([p(end:-1:1).x])
%>      2     4
%>
%>      3     4
%>
%>      4     1
%>
%>      4     3     2     1
%+ Point.m
classdef Point
    properties
        x = 0
    end
    methods
        function obj = Point(x)
            obj.x = x;
        end
    end
end
%% objects of other classes do not join
[A B]
%! MATLAB:UnableToConvert
%+ A.m
classdef A
end
%+ B.m
classdef B
end
%% heterogeneous arrays
s = [Sq, Ci, Sq];
disp(class(s))
for k = 1:3
    fprintf('%s ', s(k).kind());
end
fprintf('\n');
disp(class(s(2)))
%> Sh
%> sq ci sq
%> Ci
%+ Sh.m
classdef (Abstract) Sh < matlab.mixin.Heterogeneous
    methods (Abstract)
        t = kind(obj)
    end
end
%+ Sq.m
classdef Sq < Sh
    methods
        function t = kind(~)
            t = 'sq';
        end
    end
end
%+ Ci.m
classdef Ci < Sh
    methods
        function t = kind(~)
            t = 'ci';
        end
    end
end
%% values are dealt to several objects
h = [Counter, Counter];
[h.n] = deal(3, 4);
disp([h.n])
%>      3     4
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% objects as keys of cells and structs
c = cell(1, 2);
c{1} = Point;
c{2} = Point;
c{2}.x = 4;
disp(cellfun(@(p) p.x, c))
s = struct('p', {Point, Point});
disp(size(s))
m = containers.Map;
m('a') = Point;
disp(m('a').x)
%>      0     4
%>
%>      1     2
%>
%>      0
%+ Point.m
classdef Point
    properties
        x = 0
    end
end
%% an index out of range
p = [Point, Point];
p(3)
%! MATLAB:badsubscript
%+ Point.m
classdef Point
end
%% several values where one is needed
p = [Point, Point];
x = 1 + p.x;
%! MATLAB:index:expected_one_output_from_intermediate_indexing
%+ Point.m
classdef Point
    properties
        x = 0
    end
end
%% scalar classes do not form arrays
a = One;
b = [a a];
%! MATLAB:class:mixin:Scalar:NoConcatenation
%+ One.m
classdef One < matlab.mixin.Scalar
end
%% the display of a heterogeneous array
s = [Sq, Ci]
t = [Ci, Ci]
%> s =
%>
%>   1x2 heterogeneous Sh (Sq, Ci) array with properties:
%>
%>     name
%>
%> t =
%>
%>   1x2 Ci array with properties:
%>
%>     name
%>     r
%+ Sh.m
classdef Sh < matlab.mixin.Heterogeneous
    properties
        name = ''
    end
end
%+ Sq.m
classdef Sq < Sh
end
%+ Ci.m
classdef Ci < Sh
    properties
        r = 1
    end
end
