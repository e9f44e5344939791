%% names of properties and methods
disp(properties('Box'))
disp(methods('Box'))
b = Box;
p = properties(b);
disp(numel(p))
%>     {'v'}
%>     {'w'}
%>
%>     {'area'}
%>     {'Box' }
%>
%>      2
%+ Box.m
classdef Box
    properties
        v = 1
        w = 2
    end
    properties (Hidden)
        h = 1
    end
    properties (Access = private)
        p = 1
    end
    methods
        function a = area(obj)
            a = obj.v * obj.w;
        end
    end
    methods (Access = private)
        function secret(~)
        end
    end
end
%% methods and properties as lists on the screen
methods Box
properties Box
%>
%> Methods for class Box:
%>
%>     area
%>     Box
%>
%>
%> Properties for class Box:
%>
%>     v
%+ Box.m
classdef Box
    properties
        v = 1
    end
    methods
        function a = area(obj)
            a = obj.v;
        end
    end
end
%% isprop, ismethod, isobject, isa
b = Box;
fprintf('%d', isprop(b, 'v'), isprop(b, 'q'), ismethod(b, 'area'), ismethod(b, 'v'), isobject(b), isobject(5));
fprintf('\n');
fprintf('%d', isa(b, 'Box'), isa(b, 'handle'), isa(b, 'double'), isstruct(b), isnumeric(b));
fprintf('\n');
%> 101010
%> 10000
%+ Box.m
classdef Box
    properties
        v = 1
    end
    methods
        function a = area(obj)
            a = obj.v;
        end
    end
end
%% the description of a class
mc = ?Box;
disp(mc.Name)
disp(mc.Abstract)
disp({mc.PropertyList.Name})
disp(mc.PropertyList(1).DefaultValue)
disp(mc.PropertyList(2).GetAccess)
disp({mc.MethodList.Name})
disp(mc.SuperclassList(1).Name)
%> Box
%>    0
%>
%>     {'v'}    {'p'}
%>
%>      1
%>
%> private
%>     {'area'}
%>
%> handle
%+ Box.m
classdef Box < handle
    properties
        v = 1
    end
    properties (Access = private)
        p
    end
    methods
        function a = area(obj)
            a = obj.v;
        end
    end
end
%% metaclass of an object
b = Box;
mc = metaclass(b);
disp(mc.Name)
disp(class(mc))
disp(mc == ?Box)
disp(?Box < ?Base)
%> Box
%> meta.class
%>    1
%>
%>    1
%+ Base.m
classdef Base
end
%+ Box.m
classdef Box < Base
end
%% superclasses
disp(superclasses('C'))
%>     {'B'}
%>     {'A'}
%+ A.m
classdef A
end
%+ B.m
classdef B < A
end
%+ C.m
classdef C < B
end
%% properties by struct
b = Box;
s = struct(b);
disp(s)
disp(fieldnames(b))
%>     v: 1
%>     w: 'x'
%>
%>     {'v'}
%>     {'w'}
%+ Box.m
classdef Box
    properties
        v = 1
        w = 'x'
    end
end
%% no such class
methods('NotThere')
%! MATLAB:class:UnknownClass
%% feval of constructors and methods
b = feval('Box', 3);
disp(b.v)
disp(feval(@twice, b))
disp(feval('twice', b))
f = @Box;
c = f(4);
disp(c.v)
d = cellfun(@Box, {1, 2}, 'UniformOutput', false);
disp(d{2}.v)
%>      3
%>
%>      6
%>
%>      6
%>
%>      4
%>
%>      2
%+ Box.m
classdef Box
    properties
        v
    end
    methods
        function obj = Box(v)
            obj.v = v;
        end
        function y = twice(obj)
            y = 2 * obj.v;
        end
    end
end
