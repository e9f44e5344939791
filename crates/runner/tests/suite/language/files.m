%% scripts calling scripts
a1, disp(v)
%+ a1.m
v = 1; a2
%+ a2.m
v = v + 10;
%>     11
%>
%% a function with the body of a script calling another file
disp(top1(3))
%+ top1.m
function r = top1(x)
% first line of help
%
r = low1(x) * 2;
%+ low1.m
function r = low1(x)
r = x + 1;
end
%>      8
%>
%% exist of a file
disp(exist('myfile')), disp(exist('nofile'))
%+ myfile.m
function myfile, end
%>      2
%>
%>      0
%>
%% a handle to a function in a file
h = @cube1; disp(h(2)), disp(func2str(h)), disp(mat2str(arrayfun(@cube1, 1:3)))
%+ cube1.m
function r = cube1(x), r = x^3; end
%>      8
%>
%> cube1
%> [1 8 27]
%% cellfun by a file's name
disp(mat2str(cellfun('lenx', {1, [1 2]})))
%+ lenx.m
function r = lenx(x), r = 10 * numel(x); end
%> [10 20]
%% an error inside a file
try, broke1, catch e, fprintf('%s %s %d', e.identifier, e.stack(1).name, e.stack(1).line), end
%+ broke1.m
function broke1
x = 1;
error('a:b', 'here');
end
%> a:b broke1 3
%% nargin in files called by command syntax
cmd1 one two
%+ cmd1.m
function cmd1(varargin), fprintf('%d %s', nargin, varargin{2}), end
%> 2 two
%% eval in a file sees its own functions
disp(ev1(4))
%+ ev1.m
function r = ev1(x), r = eval('own1(x)'); end
function r = own1(x), r = -x; end
%>     -4
%>
%% a handle to a local function works outside its file
h = give1; disp(h(5))
%+ give1.m
function h = give1, h = @priv1; end
function r = priv1(x), r = x * 100; end
%>    500
%>
%% persistent in a file's local function
for k = 1:3, r = per1; end, disp(r)
%+ per1.m
function r = per1, r = inc; end
function r = inc
persistent n
if isempty(n), n = 0; end
n = n + 1; r = n;
end
%>      3
%>
%% a nested function as an argument
fprintf('%s', mat2str(nest1(3)))
%+ nest1.m
function r = nest1(k)
r = arrayfun(@times_k, 1:3);
    function y = times_k(x)
        y = x * k;
    end
end
%> [3 6 9]
%% a nested function reads what is set later
late1
%+ late1.m
function late1
h = @show;
v = 'set later';
h()
    function show
        disp(v)
    end
end
%> set later
%% a recursive nested function
disp(rec1(4))
%+ rec1.m
function total = rec1(n)
total = 0;
down(n)
    function down(k)
        if k == 0, return, end
        total = total + k;
        down(k - 1)
    end
end
%>     10
%>
%% each call has its own nested workspace
a = ws1(1); b = ws1(2); fprintf('%d%d', a(), b())
%+ ws1.m
function h = ws1(x)
h = @get;
    function r = get, r = x; end
end
%> 12
%% varargout through a nested call
[a, b] = vo1(2, 7); fprintf('%d %d', a, b)
%+ vo1.m
function varargout = vo1(varargin)
[varargout{1:nargout}] = deal(varargin{:});
end
%> 2 7
%% inputs changed inside do not reach the caller
x = struct('v', 1); c = {1}; mod1(x, c); fprintf('%d %d', x.v, c{1})
%+ mod1.m
function mod1(x, c), x.v = 2; c{1} = 3; end
%> 1 1
%% global shared with a file
global SHARED, SHARED = 3; glo1, disp(SHARED)
%+ glo1.m
function glo1
global SHARED
SHARED = SHARED * 2;
end
%>      6
%>
%% a comment block and blank lines before a function
disp(com1)
%+ com1.m
% a leading comment

%{
block
%}
function r = com1
r = 'ok';
end
%> ok
%% inputs named like a function
disp(shadow1([3 4]))
%+ shadow1.m
function r = shadow1(max)
r = max(2);
end
%>      4
%>
%% nargout tells how many
q1; a = q1; [a, b, c] = q1; c = {q1}; d(2) = q1; disp(q1)
%+ q1.m
function [a, b, c] = q1
fprintf('%d', nargout); a = 1; b = 2; c = 3;
end
%> 013111     1
%>
%% exist of a variable and file of the same name
same1 = 4; disp(same1)
clear same1
disp(same1)
%+ same1.m
function r = same1, r = 'from file'; end
%>      4
%>
%> from file
