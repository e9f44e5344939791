%% strfind
disp(strfind('abcabc', 'bc'))
disp(strfind('aaa', 'aa'))
disp(isempty(strfind('abc', 'x')))
disp(strfind("abc", "c"))
%>      2     5
%>
%>      1     2
%>
%>    1
%>
%>      3

%% strfind in a cell
c = strfind({'xax', 'b'}, 'x');
disp(c{1})
disp(isempty(c{2}))
%>      1     3
%>
%>    1

%% strfind wants text
strfind(1, 'a')
%! MATLAB:strfind:InputClass

%% contains
disp(contains('hello', 'ell'))
disp(contains({'red', 'blue'}, 'e'))
disp(contains(["Red" "x"], "red", 'IgnoreCase', true))
disp(contains('abc', {'x', 'c'}))
%>    1
%>
%>    1   1
%>
%>    1   0
%>
%>    1

%% contains wants text
contains(5, 'a')
%! MATLAB:string:MustBeText

%% startsWith and endsWith
disp(startsWith('data.mat', 'data'))
disp(endsWith({'a.m', 'b.txt'}, '.m'))
disp(endsWith('A.M', '.m', 'IgnoreCase', true))
%>    1
%>
%>    1   0
%>
%>    1

%% count
disp(count('banana', 'an'))
disp(count('aaa', 'aa'))
disp(count("a,b;c", ["," ";"]))
%>      2
%>
%>      1
%>
%>      2

%% strtok
[t, r] = strtok('  hello world');
disp(t)
disp(['[' r ']'])
%> hello
%> [ world]

%% strtok with delimiters
[t, r] = strtok('a,b,c', ',');
disp(t)
disp(r)
%> a
%> ,b,c

%% strtok at the end
[t, r] = strtok('abc');
disp(t)
disp(isempty(r))
%> abc
%>    1

%% extractBefore and extractAfter
disp(extractBefore('file.txt', '.'))
disp(extractAfter('file.txt', '.'))
disp(extractBefore("abcd", 3))
disp(extractAfter("abcd", 3))
%> file
%> txt
%> ab
%> d

%% extractBefore without the pattern is missing, which equals nothing
x = extractBefore("abc", "x");
fprintf('%d %s\n', strcmp(x, x), class(x))
%> 0 string

%% a char without the pattern gives nothing
fprintf('[%s]\n', extractAfter('abc', 'x'))
%> []

%% overlapping matches
fprintf('%d ', strfind('aabaabaaab', 'aab'))
fprintf('%d ', strfind('abababab', 'abab'))
fprintf('%d\n', count('abababab', 'abab'))
%> 1 4 8 1 3 5 2

%% a long search takes linear time
t = repmat('a', 1, 200000);
fprintf('%d\n', numel(strfind(t, repmat('a', 1, 50000))))
fprintf('%d\n', isempty(strfind(t, [repmat('a', 1, 50000) 'b'])))
%> 150001
%> 1

%% extractBetween
disp(extractBetween("a(b)c", "(", ")"))
disp(extractBetween("abcde", 2, 4))
c = extractBetween('<x><y>', '<', '>');
disp([c{:}])
%> b
%> bcd
%> xy

%% a position outside
extractAfter("abc", 10)
%! MATLAB:string:PositionOutOfRange

%% strmatch
disp(strmatch('max', {'max', 'minimax', 'maximum'}))
%>      1
%>      3
