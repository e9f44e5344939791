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
