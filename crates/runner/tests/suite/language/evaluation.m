%% eval makes names
eval('x = 3; y = x + 1;'), disp(y)
%>      4
%>
%% eval with a value
v = eval('1 + 2'); disp(v)
%>      3
%>
%% eval shows
eval('a = 5'), eval('2 + 3')
%> a =
%>
%>      5
%>
%> ans =
%>
%>      5
%>
%% eval with text for failures
eval('error(''a:b'', ''x'')', 'disp(''recovered'')')
%> recovered
%% eval with several outputs
[m, i] = eval('max([3 9 4])'); fprintf('%d %d', m, i)
%> 9 2
%% eval of what cannot be read
try, eval('x = = 3'), catch e, disp('caught'), end
%> caught
%% eval with loops and functions of the file
eval('for k = 1:3, t(k) = sq(k); end'), disp(mat2str(t))
function r = sq(x), r = x^2; end
%> [1 4 9]
%% eval inside a function sees its names
f(4), disp(exist('w', 'var'))
function f(a), eval('w = a * 2;'), disp(w), end
%>      8
%>
%>      0
%>
%% eval of a loop's names
for k = 1:2, eval(sprintf('v%d = %d;', k, k * 10)); end, fprintf('%d %d', v1, v2)
%> 10 20
%% evalc takes the output
t = evalc('disp(5), x = 2'); fprintf('%d %d', contains(t, 'x ='), x)
%> 1 2
%% evalc of nothing
t = evalc('q = 3;'); fprintf('%d %d', isempty(t), q)
%> 1 3
%% assignin
f, disp(made)
function f, assignin('caller', 'made', 12), end
%>     12
%>
%% assignin into the base
f, disp(inbase)
function f, g, disp(exist('inbase', 'var')), end
function g, assignin('base', 'inbase', 7), end
%>      0
%>
%>      7
%>
%% evalin
secret = 6; f
function f, disp(evalin('caller', 'secret * 2')), end
%>     12
%>
%% evalin changes the caller
x = 1; f, disp(x)
function f, evalin('caller', 'x = x + 41;'), end
%>     42
%>
%% who is there
a = 1; s = 'text'; fprintf('%d', exist('a'), exist('nosuchname'), exist('sin') > 0, exist('s', 'var'))
%> 1011
%% isvarname and func of names
fprintf('%d', isvarname('a1'), isvarname('1a'), isvarname('for'), iskeyword('while'))
%> 1001
%% clear by name and all
a = 1; b = 2; clear a, fprintf('%d%d ', exist('a', 'var'), exist('b', 'var')), clear, fprintf('%d', exist('b', 'var'))
%> 01 0
%% ans
3 + 4; disp(ans), x = 5; disp(ans), sin(0); disp(ans)
%>      7
%>
%>      7
%>
%>      0
%>
%% ans is not changed by statements without value
5; disp('x'); y = 2; disp(ans)
%> x
%>      5
%>
%% input reads an expression
x = input('n? '); disp(x * 2)
%< 3 + 4
%> n? 3 + 4
%>     14
%>
%% input reads text
t = input('name? ', 's'); fprintf('<%s>', t)
%< Ada L
%> name? Ada L
%> <Ada L>
%% run through a handle made from text
f = eval('@(x) x * 3'); disp(f(2))
%>      6
%>
%% evaluation of a name that hides a function
disp(exist('max')), max = 3; disp(exist('max')), clear max
disp(max([1 2]))
%>      5
%>
%>      1
%>
%>      2
%>
