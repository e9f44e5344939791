%% members are equal to themselves only
x = Color.Red;
fprintf('%d %d %d\n', x == Color.Red, x == Color.Blue, x ~= Color.Blue);
%> 1 0 1
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% display of a member
x = Color.Green
disp(x)
%> x =
%>
%>   Color enumeration
%>
%>     Green
%>
%>   Color enumeration
%>
%>     Green
%+ Color.m
classdef Color
    enumeration
        Red
        Green
        Blue
    end
end
%% display of an array of members
x = [Color.Red Color.Blue]
%> x =
%>
%>   1x2 Color enumeration array
%>
%>     Red    Blue
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% switch over members
for c = [Color.Red, Color.Blue]
    switch c
        case Color.Red
            disp('stop');
        case {Color.Green, Color.Blue}
            disp('go');
    end
end
switch Color.Green
    case 'Green'
        disp('by name');
end
%> stop
%> go
%> by name
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% names of members as text
c = Color.Blue;
disp(char(c))
disp(string(c))
disp(strcmp(c, 'Blue'))
disp(c == "Blue")
disp(['It is ' char(c)])
%> Blue
%> Blue
%>    1
%>
%>    1
%>
%> It is Blue
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% members by name
c = Color('Green');
disp(char(c))
disp(c == Color.Green)
Color('Pink');
%> Green
%>    1
%! MATLAB:class:CannotConvert
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% members with values
fprintf('%g %g\n', Planet.Earth.mass, Planet.Mars.mass);
disp(Planet.Earth.heavier(Planet.Mars))
%> 5.97 0.642
%>    1
%+ Planet.m
classdef Planet
    properties
        mass
    end
    methods
        function obj = Planet(m)
            obj.mass = m;
        end
        function tf = heavier(a, b)
            tf = a.mass > b.mass;
        end
    end
    enumeration
        Earth (5.97)
        Mars (0.642)
    end
end
%% an enumeration over integers
x = Level.High;
disp(int32(x))
disp(x > Level.Low)
disp(x + 5)
disp(char(Level(1)))
disp(isa(x, 'int32'))
Level(7);
%>    10
%>
%>    1
%>
%>    15
%>
%> Low
%>    1
%! MATLAB:class:CannotConvert
%+ Level.m
classdef Level < int32
    enumeration
        Low (1)
        High (10)
    end
end
%% an enumeration over logical
x = Switch.On;
if x
    disp('on');
end
disp(~Switch.Off)
%> on
%>    1
%+ Switch.m
classdef Switch < logical
    enumeration
        Off (0)
        On (1)
    end
end
%% the list of members
[m, s] = enumeration('Color');
disp(size(m))
disp(s)
enumeration('Color')
%>      3     1
%>
%>     {'Red'  }
%>     {'Green'}
%>     {'Blue' }
%>
%>
%> Enumeration members for class 'Color':
%>
%>     Red
%>     Green
%>     Blue
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% members in properties
c = Car;
c.color = Color.Blue
c.color = 'Red';
disp(c.color == Color.Red)
%> c =
%>
%>   Car with properties:
%>
%>     color: Blue
%>
%>    1
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%+ Car.m
classdef Car
    properties
        color Color = Color.Red
    end
end
%% static methods of enumerations
disp(char(Color.first()))
%> Red
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
    methods (Static)
        function c = first()
            c = Color.Red;
        end
    end
end
%% an unknown member
Color.Pink
%! MATLAB:subscripting:classHasNoPropertyOrMethod
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
%% enumerations of handles are single objects
a = Light.Main;
a.on = true;
disp(Light.Main.on)
%>    1
%+ Light.m
classdef Light < handle
    properties
        on = false
    end
    enumeration
        Main, Spare
    end
end
%% arrays of members are compared
v = [Color.Red Color.Blue Color.Red];
disp(v == Color.Red)
disp(nnz(v == Color.Red))
disp(ismember('Blue', v))
%>    1   0   1
%>
%>      2
%>
%>    1
%+ Color.m
classdef Color
    enumeration
        Red, Green, Blue
    end
end
