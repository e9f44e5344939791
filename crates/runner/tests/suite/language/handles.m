%% an anonymous function
f = @(x) x.^2 + 1; disp(f(3))
%>     10
%>
%% captured by value
a = 2; f = @(x) a * x; a = 100; disp(f(5))
%>     10
%>
%% no inputs
f = @() 42; disp(f()), x = f() + 1; disp(x)
%>     42
%>
%>     43
%>
%% a handle of a handle
add = @(a) @(b) a + b; g = add(3); disp(g(4))
%>      7
%>
%% handles in a cell
c = {@sin, @(x) x + 1, @numel}; fprintf('%d %d %d', c{1}(0), c{2}(5), c{3}([7 8 9]))
%> 0 6 3
%% handles in a struct
s.f = @(x) 2 * x; s.g.h = @plus; fprintf('%d %d', s.f(4), s.g.h(1, 2))
%> 8 3
%% handles and multiple outputs
f = @(x) max(x); [m, i] = f([4 8 6]); fprintf('%d %d', m, i)
%> 8 2
%% varargin in an anonymous function
f = @(varargin) numel(varargin); disp(f(1, 'a', {})), g = @(x, varargin) [x varargin{:}]; disp(mat2str(g(1, 2, 3)))
%>      3
%>
%> [1 2 3]
%% an ignored input
f = @(~, y) y; disp(f(1, 2))
%>      2
%>
%% func2str
disp(func2str(@sin)), disp(func2str(@(x) x+1)), disp(func2str(@(x,y)x*y'))
%> sin
%> @(x)x+1
%> @(x,y)x*y'
%% str2func
f = str2func('@(x) x - 1'); g = str2func('max'); fprintf('%d %d', f(5), g([1 7 3]))
%> 4 7
%% feval
fprintf('%d %d %d', feval(@plus, 1, 2), feval('minus', 5, 3), feval(@(x) x * 2, 4))
%> 3 2 8
%% the class of a handle
f = @cos; fprintf('%s %d %d', class(f), isa(f, 'function_handle'), isequal(f, @cos))
%> function_handle 1 1
%% display of handles
f = @sin
g = @(x) x + 1
%> f =
%>
%>   function_handle with value:
%>
%>     @sin
%>
%> g =
%>
%>   function_handle with value:
%>
%>     @(x)x+1
%>
%% too many inputs of an anonymous function
f = @(x) x; f(1, 2)
%! MATLAB:TooManyInputs
%% an anonymous function that has no value
f = @() disp('called'); f()
%> called
%% a name that was not there when the handle was made
f = @() nosuchname; nosuchname = 3; f()
%! MATLAB:UndefinedFunction
%% a handle to a local function
h = @helper; disp(h(3)), disp(mat2str(cellfun(@helper, {1, 2})))
function r = helper(x), r = x * 11; end
%>     33
%>
%> [11 22]
%% a recursive handle through an argument
pick = @(varargin) varargin{end - varargin{1}}; f = @(self, n) feval(pick(n > 1, @() n * self(self, n - 1), @() 1));
disp(f(f, 5))
%>    120
%>
%% handles in loops capture each value
c = cell(1, 3); for k = 1:3, c{k} = @() k * 10; end, fprintf('%d ', c{1}(), c{2}(), c{3}())
%> 10 20 30
%% indexing the result of a call to a handle through a name
f = @() [5 6 7]; r = f(); disp(r(2))
%>      6
%>
%% arrayfun over a closure
k = 3; disp(mat2str(arrayfun(@(x) x + k, [1 2; 3 4])))
%> [4 5;6 7]
%% comma lists feed a handle
c = {4, 5}; f = @(a, b) a - b; disp(f(c{:}))
%>     -1
%>
%% transposes and text inside an anonymous function
f = @(s) [s 'it''s' s']; disp(f('-'))
%> -it's-
