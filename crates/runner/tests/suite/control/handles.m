%% feval by handle and by name
fprintf('%d ', feval(@plus, 1, 2), feval('minus', 5, 3), feval(@(x) x * 2, 4))
%> 3 2 8
%% feval with outputs
[a, b] = feval(@two, 3);
fprintf('%d %d\n', a, b)
function [p, q] = two(x), p = x; q = x + 1; end
%> 3 4
%% feval wants a function
feval(3)
%! MATLAB:feval:argMustBeStringOrHandle
%% func2str
disp(func2str(@sin)), disp(func2str(@(x, y) x + y * 2))
%> sin
%> @(x,y)x+y*2
%% func2str wants a handle
func2str('sin')
%! MATLAB:func2str:FunctionHandleRequired
%% str2func of a name
f = str2func('plus'); disp(f(2, 3))
%>      5
%>
%% str2func of an anonymous function
f = str2func('@(x) x.^2 + 1'); disp(f(3))
%>     10
%>
%% str2func of a local function
f = str2func('local7'); disp(f())
function y = local7(), y = 7; end
%>      7
%>
%% functions
s = functions(@(x) x + 1);
disp(s.function), disp(s.type)
%> @(x)x+1
%> anonymous
%% functions knows the captured variables
k = 5; s = functions(@(x) x + k);
disp(s.workspace{1}.k)
%>      5
%>
%% handles are captured by value
k = 1; f = @() k; k = 2; disp(f())
%>      1
%>
%% class and isa of a handle
f = @sin;
fprintf('%s %d %d\n', class(f), isa(f, 'function_handle'), is_function_handle(f))
%> function_handle 1 1
%% handles compare
f = @sin; g = f;
fprintf('%d %d %d\n', isequal(f, g), isequal(@sin, @sin), isequal(@sin, @cos))
%> 1 1 0
%% a handle as an argument
disp(apply2(@(t) t + 1, 4))
function y = apply2(f, x), y = f(f(x)); end
%>      6
%>
%% nargin through a handle in a cell
c = {@(a) 1, @(a, b) 2};
fprintf('%d ', nargin(c{1}), nargin(c{2}))
%> 1 2
