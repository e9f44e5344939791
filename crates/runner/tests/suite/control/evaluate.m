%% eval of statements
eval('x = 3; y = x + 1')
%> y =
%>
%>      4
%>
%% eval of an expression
z = eval('2 * 3'); disp(z)
eval('1 + 1')
%>      6
%>
%> ans =
%>
%>      2
%>
%% eval with several outputs
[m, i] = eval('max([3 9 4])'); fprintf('%d %d\n', m, i)
%> 9 2
%% eval with a catch text
eval('error(''a:b'', ''no'')', 'disp(lasterr)')
%> no
%% eval of bad text
eval('x = (', 'disp(''bad'')')
try, eval('y = = 2'), catch, disp('caught'), end
%> bad
%> caught
%% eval inside a function
f6()
function f6()
  a = 1;
  eval('a = a + 5; b = 2;');
  disp(a), disp(b)
end
%>      6
%>
%>      2
%>
%% evalc
t = evalc('disp(5)'); fprintf('[%s]', strtrim(t))
t = evalc('x = 1'); fprintf('[%s]', strrep(t, char(10), '/'))
%> [5][x =//     1//]
%% evalc with an error
try, evalc('disp(1); error(''in:evalc'', ''x'')'); catch e, disp(e.identifier), end
disp('printed again')
%> in:evalc
%> printed again
%% evalc with a catch text
t = evalc('error(''x'')', 'disp(''other'')'); disp(strtrim(t))
%> other
%% evalin and assignin
v = 10; setcaller(); disp(v), disp(w)
function setcaller()
  assignin('caller', 'v', evalin('caller', 'v') + 1);
  assignin('base', 'w', 5);
end
%>     11
%>
%>      5
%>
%% assignin wants a name
assignin('base', '1x', 3)
%! MATLAB:assigninInvalidVariable
%% evalin wants a workspace
evalin('nowhere', '1')
%! MATLAB:evalin:invalidWorkspace
%% run a script
run('part.m'), disp(fromscript)
run part
%+ part.m
fromscript = 9;
fprintf('ran\n');
%> ran
%>      9
%>
%> ran
%% run of a missing script
run('not_there.m')
%! MATLAB:run:FileNotFound
%% input of a value
x = input('n? '); disp(x + 1)
%< 3*4
%> n? 3*4
%>     13
%>
%% input of text
s = input('name: ', 's'); fprintf('<%s>\n', s)
%< Ann Lee
%> name: Ann Lee
%> <Ann Lee>
%% input asks again
x = input('? '); disp(x)
%< 1 +
%< 5
%> ? 1 +
%> ? 5
%>      5
%>
%% an empty line is []
x = input('? '); disp(isempty(x))
%< 
%> ?
%>    1
%>
%% input sees variables
k = 6; x = input(''); disp(x)
%< k/2
%> k/2
%>      3
%>
%% keyboard takes statements until return
k = 1; keyboard
disp(k)
%< k = k + 1;
%< disp('inside')
%< return
%> K>> k = k + 1;
%> K>> disp('inside')
%> inside
%> K>> return
%>      2
%>
%% pause states
a = pause('off'); b = pause('on'); fprintf('%s %s\n', a, b)
pause(0)
%> on off
%% pause of a negative time
pause(-1)
%! MATLAB:pause:InvalidInput
%% builtins that evaluate text inside cellfun
disp(cellfun(@str2num, {'1+1', '7'})), c = cellfun(@evalc, {'disp(1)', 'disp(2)'}, 'UniformOutput', false); disp(strtrim(c{2}))
%>      2     7
%>
%> 2
%% eval with a handle and a local function
disp(eval('feval(@twice9, 4)'))
function y = twice9(x), y = 2 * x; end
%>      8
%>
%% eval in a loop
t = 0; for k = 1:3, eval(sprintf('t = t + %d;', k)); end, disp(t)
%>      6
%>
%% evalc keeps variables
evalc('zz = 3;'); disp(zz)
%>      3
%>
%% what cannot be read fails inside a builtin that catches
x = str2num('a('); disp(isempty(x)), [y, ok] = str2num('1 +'); disp(ok), disp(size(str2num('['))), z = evalc('a(', 'disp(4)')
q = cellfun(@() 1, {1, 2}, 'ErrorHandler', @(e, v) v * 10); disp(q)
%>    1
%>
%>    0
%>
%>      0     0
%>
%> z =
%>
%>     '     4
%>
%>      '
%>
%>     10    20
