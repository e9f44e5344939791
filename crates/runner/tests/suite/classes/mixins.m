%% set and get by name
p = Person;
set(p, 'Name', 'Ann', 'Age', 30);
disp(get(p, 'Name'))
disp(p.get('Age'))
s = get(p);
disp(s)
set(p, 'name', 'Bob');
disp(p.Name)
%> Ann
%>     30
%>
%>     Name: 'Ann'
%>      Age: 30
%>
%> Bob
%+ Person.m
classdef Person < matlab.mixin.SetGet
    properties
        Name = ''
        Age = 0
    end
end
%% an unknown name
p = Person;
set(p, 'Height', 3);
%! MATLAB:class:InvalidProperty
%+ Person.m
classdef Person < matlab.mixin.SetGet
    properties
        Name = ''
    end
end
%% properties added to one object
d = Dyn;
addprop(d, 'color');
d.color = 'red';
disp(d.color)
disp(isprop(d, 'color'))
e = Dyn;
disp(isprop(e, 'color'))
disp(properties(d))
%> red
%>    1
%>
%>    0
%>
%>     {'fixed'}
%>     {'color'}
%+ Dyn.m
classdef Dyn < dynamicprops
    properties
        fixed = 1
    end
end
%% a changed header
c = Custom
%> c =
%>
%>   My custom thing:
%>     a: 1
%+ Custom.m
classdef Custom < matlab.mixin.CustomDisplay
    properties
        a = 1
    end
    methods (Access = protected)
        function h = getHeader(~)
            h = '  My custom thing:';
        end
    end
end
%% groups of properties
c = Custom
%> c =
%>
%>   Custom with properties:
%>
%>    First
%>     a: 1
%>
%>    Second
%>     b: 2
%+ Custom.m
classdef Custom < matlab.mixin.CustomDisplay
    properties
        a = 1
        b = 2
    end
    methods (Access = protected)
        function g = getPropertyGroups(~)
            g(1) = matlab.mixin.util.PropertyGroup({'a'}, 'First');
            g(2) = matlab.mixin.util.PropertyGroup({'b'}, 'Second');
        end
    end
end
%% copies of arrays of handles
a = [Doc, Doc];
a(1).t = 'x';
b = copy(a);
b(1).t = 'y';
fprintf('%s %s %d\n', a(1).t, b(1).t, numel(b));
%> x y 2
%+ Doc.m
classdef Doc < matlab.mixin.Copyable
    properties
        t = ''
    end
end
