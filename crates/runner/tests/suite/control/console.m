%% disp of values
disp(5), disp('text'), disp([1.5 2]), disp({1, 'a'}), disp([])
%>      5
%>
%> text
%>     1.5000    2.0000
%>
%>     {[1]}    {'a'}
%>
%% disp into text
t = disp([1 2]); fprintf('[%s]', strtrim(t))
%> [1     2]
%% fprintf
fprintf('%d %s %5.2f\n', 5, 'abc', pi)
fprintf('%d\n', [1 2 3])
fprintf('no newline')
%> 5 abc  3.14
%> 1
%> 2
%> 3
%> no newline
%% fprintf to the standard output
fprintf(1, '%s-%d\n', 'a', 1); fprintf(2, 'not shown\n');
%> a-1
%% fprintf counts bytes
n = fprintf('abc\n'); disp(n)
%> abc
%>      4
%>
%% fprintf without values
fprintf('100%%\n'); fprintf('%s\n'); fprintf("str\n")
%> 100%
%>
%> str
%% fprintf with a bad file
fprintf(99, 'x')
%! MATLAB:FileIO:InvalidFid
%% format long and short
format long
x = pi
format short
x = pi
%> x =
%>
%>    3.141592653589793
%>
%> x =
%>
%>     3.1416
%>
%% format compact
format compact
x = 1
format
%> x =
%>      1
%% format short g in two words
format short g
disp(0.001234567)
%>     0.0012346
%>
%% format with a bad word
format sideways
%! MATLAB:format:UnknownFormat
%% format gives and takes its state
f = format; format long; format(f);
disp(pi)
%>     3.1416
%>
