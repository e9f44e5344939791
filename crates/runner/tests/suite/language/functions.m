%% one input and output
disp(twice(4))
function r = twice(x)
r = 2 * x;
end
%>      8
%>
%% several outputs
[a, b, c] = three; fprintf('%d %d %d', a, b, c)
function [x, y, z] = three
x = 1; y = 2; z = 3;
end
%> 1 2 3
%% outputs without commas
[a, b] = two; fprintf('%d %d', a, b)
function [x y] = two()
x = 5; y = 6;
end
%> 5 6
%% fewer outputs than there are
a = three; disp(a)
function [x, y, z] = three
x = 1; y = 2; z = 3;
end
%>      1
%>
%% nargin and nargout
f(1, 2); [~] = f(1); [a, b] = f; x = [f(1, 2, 3)];
function [a, b] = f(varargin)
fprintf('%d-%d ', nargin, nargout); a = 1; b = 2;
end
%> 2-0 1-1 0-2 3-1
%% a default by nargin
disp(scale(3)), disp(scale(3, 4))
function r = scale(x, k)
if nargin < 2, k = 10; end
r = x * k;
end
%>     30
%>
%>     12
%>
%% a default by exist
fprintf('%d %d', f(1), f(1, 2))
function r = f(a, b)
if ~exist('b', 'var'), b = 100; end
r = a + b;
end
%> 101 3
%% varargin after a named input
f(1), f(1, 'a', {2})
function f(a, varargin)
fprintf('%d:%d %s\n', a, numel(varargin), class(varargin));
end
%> 1:0 cell
%> 1:2 cell
%% varargin passed on
disp(mat2str(outer(4, 5, 6)))
function r = outer(varargin), r = inner(varargin{2:end}, 9); end
function r = inner(varargin), r = [varargin{:}]; end
%> [5 6 9]
%% varargout
[a, b, c] = many; fprintf('%d %d %d', a, b, c)
function varargout = many
for k = 1:nargout, varargout{k} = k * 10; end
end
%> 10 20 30
%% varargout after a named output
[a, b] = some; fprintf('%d %d', a, b)
function [first, varargout] = some
first = 1; varargout = {2, 3};
end
%> 1 2
%% varargout with one value and none asked
f
function varargout = f, varargout{1} = 7; end
%> ans =
%>
%>      7
%>
%% varargout left empty is fine if none is asked
f, disp('fine')
function varargout = f, varargout = {}; end
%> fine
%% too few in varargout
[a, b] = f;
function varargout = f, varargout = {1}; end
%! MATLAB:unassignedOutputs
%% early return
fprintf('%d ', sgn(-3), sgn(0), sgn(8))
function s = sgn(x)
s = 0;
if x < 0, s = -1; return, end
if x == 0, return, end
s = 1;
end
%> -1 0 1
%% recursion
disp(fact(5)), disp(fib(10))
function r = fact(n), if n <= 1, r = 1; else, r = n * fact(n - 1); end, end
function r = fib(n), if n < 2, r = n; else, r = fib(n - 1) + fib(n - 2); end, end
%>    120
%>
%>     55
%>
%% mutual recursion
fprintf('%d', even(4), even(7))
function r = even(n), if n == 0, r = true; else, r = odd(n - 1); end, end
function r = odd(n), if n == 0, r = false; else, r = even(n - 1); end, end
%> 10
%% arguments are passed by value
a = [1 2 3]; change(a); disp(mat2str(a))
function change(a), a(2) = 99; end
%> [1 2 3]
%% an output that is also an input
disp(mat2str(grow([1 2])))
function v = grow(v), v(end+1) = 3; end
%> [1 2 3]
%% functions do not see the caller's names
x = 5; f
function f, disp(exist('x', 'var')), end
%>      0
%>
%% an output not set
x = f;
function r = f, end
%! MATLAB:unassignedOutputs
%% a second output not set is fine if not asked
x = f; disp(x)
function [a, b] = f, a = 4; end
%>      4
%>
%% a second output not set
[x, y] = f;
function [a, b] = f, a = 4; end
%! MATLAB:unassignedOutputs
%% too many inputs
f(1, 2)
function f(a), end
%! MATLAB:TooManyInputs
%% too many outputs
[a, b] = f(1);
function r = f(a), r = a; end
%! MATLAB:TooManyOutputs
%% a value of a function without outputs
x = f;
function f, end
%! MATLAB:TooManyOutputs
%% an input not given and not used
f(1)
function f(a, b), disp(a), end
%>      1
%>
%% ignored inputs
disp(f(1, 2, 3))
function r = f(~, b, ~), r = b; end
%>      2
%>
%% ignored outputs
[~, i] = max([3 9 4]); [m, ~] = min([3 9 4]); fprintf('%d %d', i, m)
%> 2 3
%% nargin of a function
fprintf('%d %d %d %d', nargin('f'), nargout('f'), nargin('g'), nargout('g'))
function r = f(a, b), r = 1; end
function [a, varargout] = g(x, varargin), a = 1; varargout = {}; end
%> 2 1 -2 -2
%% nargin checks
try, f(1), catch e, disp(e.identifier), end
try, f(1, 2, 3, 4), catch e, disp(e.identifier), end
function f(varargin), narginchk(2, 3), end
%> MATLAB:narginchk:notEnoughInputs
%> MATLAB:narginchk:tooManyInputs
%% a function in a file
disp(area(2, 3)), disp(area(2))
%+ area.m
function a = area(w, h)
% AREA of a box
if nargin == 1, h = w; end
a = side(w) * side(h);
end
function s = side(x), s = abs(x); end
%>      6
%>
%>      4
%>
%% a file without closing ends
disp(sum3(1, 2, 3))
%+ sum3.m
function s = sum3(a, b, c)
s = add(add(a, b), c);

function r = add(x, y)
r = x + y;
%>      6
%>
%% the file's name is the function's name
disp(newname(1))
%+ newname.m
function r = oldname(x)
r = x + 1;
end
%>      2
%>
%% local functions of a file stay there
main1, hidden1
%+ main1.m
function main1, hidden1, end
function hidden1, disp('inside'), end
%> inside
%! MATLAB:UndefinedFunction
%% a local function goes before a file's
disp(f)
function r = f, r = 'local'; end
%+ f.m
function r = f, r = 'file'; end
%> local
%% a variable goes before a function
sin = [10 20 30]; disp(sin(2)), clear sin, disp(sin(0))
%>     20
%>
%>      0
%>
%% a user's function goes before a builtin
disp(numel([1 2 3]))
function n = numel(~), n = -1; end
%>     -1
%>
%% a script shares the workspace
a = 2; setup, disp(b), disp(a)
%+ setup.m
b = a * 10;
a = 3;
%>     20
%>
%>      3
%>
%% a script inside a function uses its workspace
x = 1; f, disp(x)
function f, x = 5; doubling; disp(x), end
%+ doubling.m
x = x * 2;
%>     10
%>
%>      1
%>
%% a script with its own function
report1(), disp(v)
%+ report1.m
v = own(3);
function r = own(x), r = x + 0.5; end
%>     3.5000
%>
%% return ends a script only
early, disp('after')
%+ early.m
disp('in')
return
disp('unreached')
%> in
%> after
%% a nested function shares variables
counter()
%+ counter.m
function counter
n = 0;
add(2); add(3);
disp(n)
    function add(k)
        n = n + k;
    end
end
%>      5
%>
%% handles to nested functions keep their own state
a = maker(10); b = maker(100); a(); a(); fprintf('%d %d', a(), b())
%+ maker.m
function h = maker(start)
n = start;
h = @step;
    function r = step
        n = n + 1;
        r = n;
    end
end
%> 13 101
%% inputs of a nested function are its own
outer2
%+ outer2.m
function outer2
x = 1;
inner(7);
disp(x)
    function inner(x)
        x = x + 1;
    end
end
%>      1
%>
%% nested two deep
deep
%+ deep.m
function deep
t = 'a';
one
disp(t)
    function one
        t = [t 'b'];
        two
        function two
            t = [t 'c'];
        end
    end
end
%> abc
%% two handles share one workspace
[put, get] = store; put(42); disp(get())
%+ store.m
function [put, get] = store
value = [];
put = @set; get = @() value;
get = @read;
    function set(v), value = v; end
    function r = read, r = value; end
end
%>     42
%>
%% global
global G
G = 5; f, disp(G)
function f, global G, G = G + 1; end
%>      6
%>
%% a global starts empty
global H, disp(size(H))
%>      0     0
%>
%% a name is not global where it is not declared
global G, G = 1; f
function f, disp(exist('G', 'var')), end
%>      0
%>
%% persistent
for k = 1:3, fprintf('%d ', tick), end
function r = tick
persistent n
if isempty(n), n = 10; end
n = n + 1; r = n;
end
%> 11 12 13
%% persistent starts empty and is cleared with the function
bump(), bump(), clear bump, bump()
%+ bump.m
function bump
persistent n
n = [n numel(n)];
fprintf('%s\n', mat2str(n))
end
%> 0
%> [0 1]
%> 0
%% command syntax passes text
show a b.txt -x 'c d' 12
%+ show.m
function show(varargin)
fprintf('<%s>', varargin{:})
end
%> <a><b.txt><-x><c d><12>
%% command syntax and operators
disp -1
a = 3;
a -1
%> -1
%> ans =
%>
%>      2
%>
%% hold text of a command ends at a comment
disp hello % comment
%> hello
%% inputname and mfilename
where1
%+ where1.m
function where1, disp(mfilename), end
%> where1
%% contents selected by a list go into lists
c = {1, 2, 3};
s.subs = {[1 3]};
d = {c{s.subs{:}}};
disp(numel(d))
[a, b] = c{s.subs{:}};
fprintf('%g %g\n', a, b);
%>      2
%>
%> 1 3
