%% clear names
a = 1; b = 2; c = 3;
clear a c
fprintf('%d%d%d\n', exist('a'), exist('b'), exist('c'))
%> 010
%% clear all variables
a = 1; clear; disp(exist('a'))
%>      0
%>
%% clear with wildcards
ax1 = 1; ax2 = 2; bx = 3;
clear ax*
w = who; fprintf('%s ', w{:})
%> bx
%% clear with an expression
v1 = 1; v22 = 2; u = 3;
clear -regexp ^v\d+$
w = who; fprintf('%s ', w{:})
%> u
%% clearvars except
a = 1; b = 2; c = 3;
clearvars -except b
w = who; fprintf('%s ', w{:})
%> b
%% clearvars of names with exceptions
a1 = 1; a2 = 2; b = 3;
clearvars a* -except a2
w = who; fprintf('%s ', w{:})
%> a2 b
%% clear global
global G
G = 5; clear global G
disp(exist('G'))
%>      0
%>
%% clear leaves the global's value
global H
H = 5; clear H
disp(exist('H'))
global H
disp(H)
%>      0
%>
%>      5
%>
%% persistent variables go with clear all
disp(tick()), disp(tick())
clear all
disp(tick())
function n = tick()
  persistent k
  if isempty(k), k = 0; end
  k = k + 1; n = k;
end
%>      1
%>
%>      2
%>
%>      1
%>
%% exist
x = 1;
fprintf('%d ', exist('x'), exist('x', 'var'), exist('nothing_here'), exist('cellfun'), exist('cellfun', 'builtin'), exist('afile', 'file'), exist('cellfun', 'var'))
%+ afile.m
function afile, end
%> 1 1 0 5 5 2 0
%% exist with a bad second input
exist('x', 'thing')
%! MATLAB:exist:SecondInput
%% who prints names
alpha = 1; b = 2;
who
%>
%> Your variables are:
%>
%> alpha  b
%>
%% whos gives a struct
x = single([1 2 3]);
s = whos('x');
fprintf('%s %s %d [%d %d]\n', s.name, s.class, s.bytes, s.size)
%> x single 12 [1 3]
%% which of a variable
q = 1; disp(which('q'))
%> variable
%% inputname
value = 3; named(value, 4)
function named(a, b)
  fprintf('[%s] [%s]\n', inputname(1), inputname(2))
end
%> [value] []
%% display with a name
k = 7; display(k)
%> k =
%>
%>      7
%>
%% mfilename of a function
disp(whereami())
%+ whereami.m
function n = whereami
  n = mfilename;
end
%> whereami
%% dbstack
top9()
function top9(), low9(), end
function low9()
  s = dbstack;
  fprintf('%s ', s(1).name, s(2).name)
end
%> low9 top9
%% application data
setappdata(0, 'key', [1 2]);
fprintf('%d ', isappdata(0, 'key'), getappdata(0, 'key'), isempty(getappdata(0, 'other')))
rmappdata(0, 'key'); disp(isappdata(0, 'key'))
%> 1 1 2 1    0
%>
%% environment
setenv('MY_VAR', 'abc'); fprintf('[%s][%s]\n', getenv('MY_VAR'), getenv('MY_OTHER'))
%> [abc][]
%% platform
fprintf('%d %d %d\n', ispc, isunix, ismac)
fprintf('%d %d\n', verLessThan('matlab', '7.0'), verLessThan('matlab', '99.1'))
%> 0 1 0
%> 0 1
%% exit ends the run
disp('before'), exit, disp('after')
%> before
%% exit cannot be caught
try, exit(3); catch, disp('caught'), end
disp('after')
%% clear of a function forgets its persistent variables
disp(bump()), disp(bump())
clear bump
disp(bump())
function n = bump()
  persistent k
  if isempty(k), k = 0; end
  k = k + 1; n = k;
end
%>      1
%>
%>      2
%>
%>      1
%>
%% clear inside a function is about its own variables
a = 1; clears(); disp(a)
function clears()
  a = 2; b = 3; clear a
  fprintf('%d%d ', exist('a', 'var'), exist('b', 'var'))
end
%> 01      1
%>
%% a cleared variable may be made again
x = 5; clear x, x = 6; disp(x)
%>      6
%>
%% a variable made by assignin is seen by who and clear
assignin('base', 'made', 1); disp(any(strcmp(who, 'made'))), clear made, disp(exist('made'))
%>    1
%>
%>      0
%>
