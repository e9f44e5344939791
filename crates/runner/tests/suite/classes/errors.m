%% a syntax error in a class file
b = Broken;
%! MATLAB:m_invalid_expression
%+ Broken.m
classdef Broken
    methods
        function f(obj)
            x = 1 2;
        end
    end
end
%% an attribute that does not exist
b = Broken;
%! MATLAB:class:InvalidAttribute
%+ Broken.m
classdef Broken
    properties (Shiny)
        v
    end
end
%% a property twice
b = Broken;
%! MATLAB:class:PropertyRedefined
%+ Broken.m
classdef Broken
    properties
        v
        v
    end
end
%% a set method of no property
b = Broken;
%! MATLAB:class:InvalidAccessMethod
%+ Broken.m
classdef Broken
    methods
        function obj = set.v(obj, x)
        end
    end
end
%% a file whose class has another name
b = Broken;
%! MATLAB:class:ClassNameMismatch
%+ Broken.m
classdef Other
end
%% errors in methods have a stack
b = Box;
try
    b.fail();
catch err
    disp(err.message)
    disp(err.stack(1).name)
end
%> inside
%> Box/fail
%+ Box.m
classdef Box
    methods
        function fail(~)
            error('inside');
        end
    end
end
%% an error in a default value
b = Box;
%! My:default
%+ Box.m
classdef Box
    properties
        v = raise()
    end
end
function v = raise()
    error('My:default', 'no value');
end
%% an error in a constructor leaves the variable
x = 5;
try
    x = Box(1);
catch
end
disp(x)
%>      5
%+ Box.m
classdef Box
    methods
        function obj = Box(v)
            error('no');
        end
    end
end
%% a method without enough arguments
b = Box;
b.add()
%! MATLAB:minrhs
%+ Box.m
classdef Box
    methods
        function y = add(obj, x)
            y = x + 1;
        end
    end
end
%% a method with too many arguments
b = Box;
b.add(1, 2)
%! MATLAB:TooManyInputs
%+ Box.m
classdef Box
    methods
        function y = add(obj, x)
            y = x + 1;
        end
    end
end
%% a method that does not exist
b = Box;
b.nothing(1)
%! MATLAB:noSuchMethodOrField
%+ Box.m
classdef Box
end
%% a function that does not take objects
b = Box;
frobnicate(b)
%! MATLAB:UndefinedFunction
%+ Box.m
classdef Box
end
%% brace indexing of objects
b = Box;
b{1}
%! MATLAB:cellRefFromNonCell
%+ Box.m
classdef Box
end
