%% copies of a handle are the same object
a = Counter;
b = a;
b.tick();
b.tick();
fprintf('%g %d\n', a.n, a == b);
%> 2 1
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
    methods
        function tick(obj)
            obj.n = obj.n + 1;
        end
    end
end
%% handles in functions change the object
a = Counter;
bump(a);
disp(a.n)
function bump(c)
    c.n = c.n + 5;
end
%>      5
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% equality of handles is identity
a = Counter;
b = Counter;
fprintf('%d %d %d %d\n', a == b, a ~= b, a == a, isequal(a, b));
%> 0 1 1 1
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% display of a handle
a = Counter
%> a =
%>
%>   Counter with properties:
%>
%>     n: 0
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% delete makes handles invalid
a = Counter;
b = a;
delete(a);
fprintf('%d %d\n', isvalid(a), isvalid(b));
a
a.n
%> 0 0
%> a =
%>
%>   handle to deleted Counter
%! MATLAB:class:InvalidHandle
%+ Counter.m
classdef Counter < handle
    properties
        n = 0
    end
end
%% a linked list of handles
head = ListNode(1);
head.next = ListNode(2);
head.next.next = ListNode(3);
head.next.next.value = 30;
n = head;
while ~isempty(n)
    disp(n.value)
    n = n.next;
end
%>      1
%>
%>      2
%>
%>     30
%+ ListNode.m
classdef ListNode < handle
    properties
        value
        next
    end
    methods
        function obj = ListNode(v)
            obj.value = v;
        end
    end
end
%% a cycle of handles
a = Ring;
b = Ring;
a.other = b;
b.other = a;
a.other.other.v = 5;
disp(a.v)
disp(isequal(a, a.other.other))
%>      5
%>
%>    1
%+ Ring.m
classdef Ring < handle
    properties
        other
        v = 0
    end
end
%% each object has its own defaults
a = Bag;
b = Bag;
a.items{end+1} = 'x';
fprintf('%d %d\n', numel(a.items), numel(b.items));
%> 1 0
%+ Bag.m
classdef Bag < handle
    properties
        items = {}
    end
end
%% a handle in a default value is shared
a = Holder;
b = Holder;
a.h.v = 3;
disp(b.h.v)
%>      3
%+ Holder.m
classdef Holder < handle
    properties
        h = Inner
    end
end
%+ Inner.m
classdef Inner < handle
    properties
        v = 0
    end
end
%% set methods of handles return nothing
a = Limited;
a.v = 50;
disp(a.v)
%>     10
%+ Limited.m
classdef Limited < handle
    properties
        v = 0
    end
    methods
        function set.v(obj, v)
            obj.v = min(v, 10);
        end
    end
end
%% properties of an object inside an object
c = Car;
c.engine.power = 120;
c.engine.start();
disp(c.engine.running)
%>    1
%+ Car.m
classdef Car < handle
    properties
        engine
    end
    methods
        function obj = Car()
            obj.engine = Engine;
        end
    end
end
%+ Engine.m
classdef Engine < handle
    properties
        power = 0
        running = false
    end
    methods
        function start(obj)
            obj.running = true;
        end
    end
end
%% a handle whose property cannot be set from outside can still be changed inside
c = Outer;
c.inner.v = 4;
disp(c.inner.v)
%>      4
%+ Outer.m
classdef Outer < handle
    properties (SetAccess = private)
        inner
    end
    methods
        function obj = Outer()
            obj.inner = Inner;
        end
    end
end
%+ Inner.m
classdef Inner < handle
    properties
        v = 0
    end
end
%% methods that return the object can be chained
b = Builder;
b.add('a').add('b').add('c');
disp(b.text)
%> abc
%+ Builder.m
classdef Builder < handle
    properties
        text = ''
    end
    methods
        function obj = add(obj, t)
            obj.text = [obj.text t];
        end
    end
end
%% destructors run when the last reference goes
a = Door('a');
b = a;
a = [];
disp('one left')
b = 1;
disp('none left')
%> open a
%> one left
%> close a
%> none left
%+ Door.m
classdef Door < handle
    properties
        name
    end
    methods
        function obj = Door(n)
            obj.name = n;
            fprintf('open %s\n', n);
        end
        function delete(obj)
            fprintf('close %s\n', obj.name);
        end
    end
end
%% destructors run when a function ends, by error too
f();
try
    g();
catch err
    disp(err.message)
end
clear x
x = Door('x');
clear x
disp('end')
function f()
    d = Door('f');
    disp(d.name)
end
function g()
    d = Door('g');
    error('oops');
end
%> f
%> close f
%> close g
%> oops
%> close x
%> end
%+ Door.m
classdef Door < handle
    properties
        name
    end
    methods
        function obj = Door(n)
            obj.name = n;
        end
        function delete(obj)
            fprintf('close %s\n', obj.name);
        end
    end
end
%% delete by hand runs the destructor once
d = Door;
delete(d);
delete(d);
clear d
disp('end')
%> close
%> end
%+ Door.m
classdef Door < handle
    methods
        function delete(~)
            disp('close');
        end
    end
end
%% destructors of superclasses run after those below
d = Below;
clear d
%> below
%> above
%+ Above.m
classdef Above < handle
    methods
        function delete(~)
            disp('above');
        end
    end
end
%+ Below.m
classdef Below < Above
    methods
        function delete(~)
            disp('below');
        end
    end
end
%% destructors run when an uncaught error ends the run
d = 5;
f();
function f()
    d = Door;
    error('My:id', 'stop');
end
%> close
%! My:id
%+ Door.m
classdef Door < handle
    methods
        function delete(~)
            disp('close');
        end
    end
end
%% onCleanup calls its function at the end of a function
f();
function f()
    c = onCleanup(@() disp('cleaned'));
    disp('work');
end
%> work
%> cleaned
%% onCleanup after an error
try
    f();
catch err
    disp(err.message)
end
function f()
    c = onCleanup(@() disp('cleaned'));
    error('failed');
end
%> cleaned
%> failed
%% onCleanup needs a function
onCleanup(5);
%! MATLAB:onCleanup:needsFunctionHandle
%% objects that hold objects
o = Outer;
clear o
%> outer
%> inner
%+ Outer.m
classdef Outer < handle
    properties
        in
    end
    methods
        function obj = Outer()
            obj.in = Inner;
        end
        function delete(~)
            disp('outer');
        end
    end
end
%+ Inner.m
classdef Inner < handle
    methods
        function delete(~)
            disp('inner');
        end
    end
end
%% copy of a copyable object
a = Doc;
a.text = 'one';
b = copy(a);
b.text = 'two';
fprintf('%s %s %d\n', a.text, b.text, a == b);
%> one two 0
%+ Doc.m
classdef Doc < matlab.mixin.Copyable
    properties
        text = ''
    end
end
%% copyElement can be replaced
a = Deep;
a.inner.v = 3;
b = a.copy();
b.inner.v = 4;
fprintf('%g %g\n', a.inner.v, b.inner.v);
%> 3 4
%+ Deep.m
classdef Deep < matlab.mixin.Copyable
    properties
        inner
    end
    methods
        function obj = Deep()
            obj.inner = Inner;
        end
    end
    methods (Access = protected)
        function c = copyElement(obj)
            c = copyElement@matlab.mixin.Copyable(obj);
            c.inner = copy(obj.inner);
        end
    end
end
%+ Inner.m
classdef Inner < matlab.mixin.Copyable
    properties
        v = 0
    end
end
