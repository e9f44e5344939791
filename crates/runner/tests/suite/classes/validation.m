%% values are converted to the property's class
v = Val;
v.n = single(3);
v.i = 7.6;
v.s = 'text';
v.c = "chars";
v.l = 5;
fprintf('%s %s %s %s %s\n', class(v.n), class(v.i), class(v.s), class(v.c), class(v.l));
disp(v.i)
%> double int8 string char logical
%>    8
%+ Val.m
classdef Val
    properties
        n double
        i int8
        s string
        c char
        l logical
    end
end
%% default values by class and size
v = Val
%> v =
%>
%>   Val with properties:
%>
%>     n: []
%>     k: 0
%>     r: [0 0 0]
%>     s: ""
%>     c: {}
%>     i: 5
%+ Val.m
classdef Val
    properties
        n double
        k (1,1) double
        r (1,3) double
        s (1,1) string
        c cell
        i int8 = 5
    end
end
%% a class that values cannot become
v = Val;
v.n = {1};
%! MATLAB:validation:UnableToConvert
%+ Val.m
classdef Val
    properties
        n double
    end
end
%% the message of a class that values cannot become
v = Val;
try
    v.n = {1};
catch err
    disp(err.message)
end
%> Error setting property 'n' of class 'Val'. Value must be of type double or be convertible to double.
%+ Val.m
classdef Val
    properties
        n double
    end
end
%% sizes
v = Val;
v.row = [1 2 3];
v.row = [4; 5];
disp(v.row)
v.three = 7;
disp(v.three)
v.one = [1 2];
%>      4     5
%>
%>      7     7     7
%! MATLAB:validation:IncompatibleSize
%+ Val.m
classdef Val
    properties
        row (1,:) double
        three (1,3) double
        one (1,1) double
    end
end
%% validator functions
v = Val;
v.p = 3;
disp(v.p)
v.p = -3;
%>      3
%! MATLAB:validators:mustBePositive
%+ Val.m
classdef Val
    properties
        p {mustBePositive} = 1
    end
end
%% the message of a validator names the property
v = Val;
try
    v.p = -3;
catch err
    disp(err.message)
end
%> Error setting property 'p' of class 'Val'. Value must be positive.
%+ Val.m
classdef Val
    properties
        p (1,1) double {mustBePositive, mustBeFinite} = 1
    end
end
%% validators with arguments
v = Val;
v.m = 'slow';
v.r = 5;
disp(v.m)
try
    v.m = 'medium';
catch err
    disp(err.identifier)
end
v.r = 11;
%> slow
%> MATLAB:validators:mustBeMember
%! MATLAB:validators:mustBeInRange
%+ Val.m
classdef Val
    properties
        m {mustBeMember(m, {'fast', 'slow'})} = 'fast'
        r {mustBeInRange(r, 0, 10)} = 0
    end
end
%% validators of one's own
v = Val;
v.e = 4;
disp(v.e)
v.e = 3;
%>      4
%! Val:odd
%+ Val.m
classdef Val
    properties
        e {mustBeEven} = 0
    end
end
function mustBeEven(x)
    if mod(x, 2) ~= 0
        error('Val:odd', 'Value must be even.');
    end
end
%% validation in constructors
try
    v = Val(-1);
catch err
    disp(err.identifier)
end
v = Val(2);
disp(v.p)
%> MATLAB:validators:mustBePositive
%>      2
%+ Val.m
classdef Val
    properties
        p {mustBePositive} = 1
    end
    methods
        function obj = Val(p)
            obj.p = p;
        end
    end
end
%% validation of elements that are assigned
v = Val;
v.list(2) = 5;
disp(v.list)
v.list(1) = -1;
%>      1     5
%! MATLAB:validators:mustBePositive
%+ Val.m
classdef Val
    properties
        list {mustBePositive} = 1
    end
end
%% properties of user-defined classes
v = Val;
v.p = Point;
disp(class(v.p))
v.p = 5;
%> Point
%! MATLAB:validation:UnableToConvert
%+ Val.m
classdef Val
    properties
        p Point
    end
end
%+ Point.m
classdef Point
end
%% objects of subclasses are of the class
v = Val;
v.p = Sub;
disp(class(v.p))
%> Sub
%+ Val.m
classdef Val
    properties
        p Base
    end
end
%+ Base.m
classdef Base
end
%+ Sub.m
classdef Sub < Base
end
%% set methods see converted values
v = Val;
v.n = int8(4);
%> double
%+ Val.m
classdef Val
    properties
        n double
    end
    methods
        function obj = set.n(obj, v)
            disp(class(v));
            obj.n = v;
        end
    end
end
