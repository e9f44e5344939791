%% a subclass has what its superclass has
d = Dog('Rex');
disp(d.name)
d.speak();
disp(isa(d, 'Animal'))
disp(class(d))
%> Rex
%> Rex says woof
%>    1
%>
%> Dog
%+ Animal.m
classdef Animal
    properties
        name = 'animal'
    end
    methods
        function obj = Animal(n)
            if nargin > 0
                obj.name = n;
            end
        end
        function speak(obj)
            fprintf('%s says %s\n', obj.name, obj.sound());
        end
        function s = sound(~)
            s = 'nothing';
        end
    end
end
%+ Dog.m
classdef Dog < Animal
    methods
        function obj = Dog(n)
            obj@Animal(n);
        end
        function s = sound(~)
            s = 'woof';
        end
    end
end
%% a method calls the superclass's method
c = Child;
disp(c.text())
%> child of parent
%+ Parent.m
classdef Parent
    methods
        function t = text(~)
            t = 'parent';
        end
    end
end
%+ Child.m
classdef Child < Parent
    methods
        function t = text(obj)
            t = ['child of ' text@Parent(obj)];
        end
    end
end
%% constructors of superclasses run first, without being called
c = C;
%> A
%> B
%> C
%+ A.m
classdef A
    methods
        function obj = A()
            disp('A');
        end
    end
end
%+ B.m
classdef B < A
    methods
        function obj = B()
            disp('B');
        end
    end
end
%+ C.m
classdef C < B
    methods
        function obj = C()
            disp('C');
        end
    end
end
%% a class without constructor hands its arguments up
b = Sub(5);
disp(b.v)
%>      5
%+ Base.m
classdef Base
    properties
        v
    end
    methods
        function obj = Base(v)
            obj.v = v;
        end
    end
end
%+ Sub.m
classdef Sub < Base
end
%% several superclasses
x = Both;
disp(x.left())
disp(x.right())
fprintf('%g %g\n', x.l, x.r);
%> left
%> right
%> 1 2
%+ Left.m
classdef Left
    properties
        l = 1
    end
    methods
        function t = left(~)
            t = 'left';
        end
    end
end
%+ Right.m
classdef Right
    properties
        r = 2
    end
    methods
        function t = right(~)
            t = 'right';
        end
    end
end
%+ Both.m
classdef Both < Left & Right
end
%% several constructors called by name
x = Both(1, 2);
fprintf('%g %g\n', x.l, x.r);
%> 1 2
%+ Left.m
classdef Left
    properties
        l
    end
    methods
        function obj = Left(v)
            obj.l = v;
        end
    end
end
%+ Right.m
classdef Right
    properties
        r
    end
    methods
        function obj = Right(v)
            obj.r = v;
        end
    end
end
%+ Both.m
classdef Both < Left & Right
    methods
        function obj = Both(a, b)
            obj@Left(a);
            obj@Right(b);
        end
    end
end
%% abstract classes cannot be made
s = Shape;
%! MATLAB:class:abstract
%+ Shape.m
classdef (Abstract) Shape
end
%% abstract methods make a class abstract
s = Shape;
%! MATLAB:class:abstract
%+ Shape.m
classdef Shape
    methods (Abstract)
        a = area(obj)
    end
end
%% concrete subclasses fill abstract methods in
s = {Square(2), Circle(1)};
for k = 1:2
    fprintf('%.2f\n', s{k}.area());
end
s{1}.show();
%> 4.00
%> 3.14
%> area 4.00
%+ Shape.m
classdef (Abstract) Shape
    methods (Abstract)
        a = area(obj)
    end
    methods
        function show(obj)
            fprintf('area %.2f\n', area(obj));
        end
    end
end
%+ Square.m
classdef Square < Shape
    properties
        a
    end
    methods
        function obj = Square(a)
            obj.a = a;
        end
        function v = area(obj)
            v = obj.a^2;
        end
    end
end
%+ Circle.m
classdef Circle < Shape
    properties
        r
    end
    methods
        function obj = Circle(r)
            obj.r = r;
        end
        function v = area(obj)
            v = pi * obj.r^2;
        end
    end
end
%% abstract properties are defined below
x = Real;
disp(x.unit)
%> m
%+ Quantity.m
classdef Quantity
    properties (Abstract)
        unit
    end
end
%+ Real.m
classdef Real < Quantity
    properties
        unit = 'm'
    end
end
%% sealed classes have no subclasses
x = Sub;
%! MATLAB:class:sealed
%+ Base.m
classdef (Sealed) Base
end
%+ Sub.m
classdef Sub < Base
end
%% sealed methods are not redefined
x = Sub;
%! MATLAB:class:SealedMethod
%+ Base.m
classdef Base
    methods (Sealed)
        function f(~)
        end
    end
end
%+ Sub.m
classdef Sub < Base
    methods
        function f(~)
        end
    end
end
%% cyclic inheritance is found
x = A;
%! MATLAB:class:cyclicInheritance
%+ A.m
classdef A < B
end
%+ B.m
classdef B < A
end
%% a missing superclass is named
x = A;
%! MATLAB:class:InvalidSuperClass
%+ A.m
classdef A < NotThere
end
%% protected members are seen below, not outside
x = Sub;
disp(x.read())
x.hidden
%>      7
%! MATLAB:class:GetProhibited
%+ Base.m
classdef Base
    properties (Access = protected)
        hidden = 7
    end
end
%+ Sub.m
classdef Sub < Base
    methods
        function v = read(obj)
            v = obj.hidden;
        end
    end
end
%% a superclass's method calls the protected method of the class below
x = Sub;
x.run();
%> sub step
%+ Base.m
classdef Base
    methods
        function run(obj)
            obj.step();
        end
    end
    methods (Access = protected)
        function step(~)
            disp('base step');
        end
    end
end
%+ Sub.m
classdef Sub < Base
    methods (Access = protected)
        function step(~)
            disp('sub step');
        end
    end
end
%% a property is not defined twice
x = Sub;
%! MATLAB:class:PropertyRedefined
%+ Base.m
classdef Base
    properties
        v
    end
end
%+ Sub.m
classdef Sub < Base
    properties
        v
    end
end
%% properties of the superclass come first
x = Sub
%> x =
%>
%>   Sub with properties:
%>
%>     b: 1
%>     s: 2
%+ Base.m
classdef Base
    properties
        b = 1
    end
end
%+ Sub.m
classdef Sub < Base
    properties
        s = 2
    end
end
%% static methods and constants are inherited
disp(Sub.make())
disp(Sub.k)
%> made
%>      4
%+ Base.m
classdef Base
    properties (Constant)
        k = 4
    end
    methods (Static)
        function t = make()
            t = 'made';
        end
    end
end
%+ Sub.m
classdef Sub < Base
end
%% a handle class below a handle class
a = Sub;
b = a;
b.v = 3;
fprintf('%g %d %d\n', a.v, isa(a, 'handle'), isa(a, 'Base'));
%> 3 1 1
%+ Base.m
classdef Base < handle
    properties
        v = 0
    end
end
%+ Sub.m
classdef Sub < Base
end
%% a class over double
m = Meters(3);
disp(m + 1)
disp(class(m))
disp(isnumeric(m))
disp(isa(m, 'double'))
disp(m.feet())
%>      4
%>
%> Meters
%>    1
%>
%>    1
%>
%>     9.8425
%+ Meters.m
classdef Meters < double
    methods
        function obj = Meters(v)
            obj@double(v);
        end
        function f = feet(obj)
            f = double(obj) / 0.3048;
        end
    end
end
