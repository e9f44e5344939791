%% a value is converted to the declared class
f(int8(3))
function f(x)
  arguments
    x double
  end
  disp(class(x))
end
%> double

%% a default stands for what was not given
f(1)
f(1, 5)
function f(a, b)
  arguments
    a
    b = a + 1
  end
  fprintf('%d %d\n', a, b)
end
%> 1 2
%> 1 5

%% nargin counts what was given
f(1)
f(1, 2)
function f(a, b)
  arguments
    a
    b = 7
  end
  disp(nargin)
end
%>      1
%> 
%>      2
%> 

%% an argument that must be there
f()
function f(x)
  arguments
    x
  end
end
%! MATLAB:minrhs

%% too many arguments
f(1, 2)
function f(x)
  arguments
    x
  end
end
%! MATLAB:TooManyInputs

%% a class that does not fit
try, f({1}), catch e, disp(e.identifier), disp(e.message), end
function f(x)
  arguments
    x double
  end
end
%> MATLAB:validation:UnableToConvert
%> Invalid argument at position 1. Value must be of type double or be convertible to double.

%% sizes: a scalar
try, f([1 2]), catch e, disp(e.identifier), disp(e.message), end
function f(x)
  arguments
    x (1,1)
  end
end
%> MATLAB:validation:IncompatibleSize
%> Invalid argument at position 1. Value must be a scalar.

%% sizes: vectors turn, scalars fill
f([1;2;3], 4)
function f(row, full)
  arguments
    row (1,:)
    full (2,2)
  end
  disp(size(row)), disp(full)
end
%>      1     3
%> 
%>      4     4
%>      4     4
%> 

%% a validator names the position
try, f(1, -2), catch e, disp(e.identifier), disp(e.message), end
function f(a, b)
  arguments
    a
    b {mustBePositive}
  end
end
%> MATLAB:validators:mustBePositive
%> Invalid argument at position 2. Value must be positive.

%% several validators, one with arguments of its own
f(3)
try, f(2.5), catch e, disp(e.message), end
try, f(9), catch e, disp(e.identifier), end
function f(x)
  arguments
    x (1,1) double {mustBeInteger, mustBeInRange(x, 1, 5)}
  end
  disp(x)
end
%>      3
%> 
%> Invalid argument at position 1. Value must be integer.
%> MATLAB:validators:mustBeInRange

%% a validator of one's own
f(2)
f(3)
function f(x)
  arguments
    x {mustBeEven}
  end
  disp('even')
end
function mustBeEven(x)
  if mod(x, 2) ~= 0
    error('my:odd', 'Value must be even.')
  end
end
%> even
%! my:odd

%% name-value arguments, in both forms of calls
f(1, 'Width', 3)
f(1, Width=4, Color="red")
function f(x, opts)
  arguments
    x
    opts.Width (1,1) double = 1
    opts.Color string = "blue"
  end
  fprintf('%d %g %s\n', x, opts.Width, opts.Color)
end
%> 1 3 blue
%> 1 4 red

%% a name-value argument without default is absent when it is not given
f()
f(A=1)
function f(o)
  arguments
    o.A
    o.B = 2
  end
  disp(strjoin(fieldnames(o)', ','))
end
%> B
%> A,B

%% an unknown name
f(Colour=1)
function f(o)
  arguments
    o.Color = 1
  end
end
%! MATLAB:TooManyInputs

%% a name-value argument that does not fit
try, f(Width='ab'), catch e, disp(e.message), end
function f(o)
  arguments
    o.Width (1,1) double {mustBePositive} = 1
  end
end
%> Invalid name-value argument 'Width'. Value must be a scalar.

%% the name may stand where an optional positional argument could
f('Mode', 'fast')
f(3, 'Mode', 'slow')
function f(n, o)
  arguments
    n = 1
    o.Mode char = 'none'
  end
  fprintf('%d %s\n', n, o.Mode)
end
%> 1 fast
%> 3 slow

%% repeating arguments come in cells
f(1, 10, 'a', 20, 'b')
f(1)
function f(k, x, s)
  arguments
    k
  end
  arguments (Repeating)
    x double
    s char
  end
  fprintf('%d:', numel(x)); fprintf(' %d', x{:}); fprintf(' %s', s{:}); fprintf('\n')
end
%> 2: 10 20 a b
%> 0:

%% an incomplete group of repeating arguments
f(1)
function f(x, y)
  arguments (Repeating)
    x
    y
  end
end
%! MATLAB:minrhs

%% an output is converted and checked
x = f(3.5)
try, f(-1); catch e, disp(e.identifier), end
function y = f(x)
  arguments (Output)
    y single {mustBePositive}
  end
  y = x;
end
%> x =
%> 
%>   single
%> 
%>     3.5000
%> 
%> MATLAB:validators:mustBePositive

%% an early return checks outputs too
f(true)
function y = f(early)
  arguments (Output)
    y {mustBePositive}
  end
  y = -1;
  if early, return, end
  y = 1;
end
%! MATLAB:validators:mustBePositive

%% a default is validated as well
f()
function f(x)
  arguments
    x {mustBePositive} = -1
  end
end
%! MATLAB:validators:mustBePositive

%% char and string convert into each other
f("abc", 'def')
function f(c, s)
  arguments
    c char
    s string
  end
  disp(class(c)), disp(class(s))
end
%> char
%> string

%% shared with a nested function
f(4)
function f(x)
  arguments
    x (1,1) double
  end
  function g()
    disp(x * 2)
  end
  g()
end
%>      8
%> 

%% a default calls functions and sees earlier arguments
f([1 2 3])
function f(v, n)
  arguments
    v (1,:)
    n (1,1) = numel(v)
  end
  disp(n)
end
%>      3
%> 

%% a name of a block that is no argument is a syntax error
f(1)
function f(x)
  arguments
    y
  end
end
%! MATLAB:functionValidation:ArgumentNotInSignature

%% arguments stays usable as a name
arguments = 3;
disp(arguments + 1)
%>      4
%> 
