%% strsplit at commas
c = strsplit('a,b,c', ',');
disp(numel(c))
disp(c{3})
%>      3
%>
%> c

%% strsplit collapses neighbours
c = strsplit('a,,b', ',');
disp(numel(c))
c = strsplit('a,,b', ',', 'CollapseDelimiters', false);
disp(numel(c))
%>      2
%>
%>      3

%% strsplit at white space
c = strsplit('one two  three');
disp(numel(c))
%>      3

%% strsplit at several delimiters
c = strsplit('a,b;c', {',', ';'});
disp([c{:}])
%> abc

%% strsplit resolves escapes
c = strsplit(sprintf('a\tb'), '\t');
disp(numel(c))
%>      2

%% strsplit at an expression
[c, m] = strsplit('a1b22c', '\d+', 'DelimiterType', 'RegularExpression');
disp([c{:}])
disp(m{2})
%> abc
%> 22

%% strsplit of a string
disp(strsplit("a-b", "-") == ["a" "b"])
%>    1   1

%% strsplit wants one text
strsplit({'a'})
%! MATLAB:strsplit:InvalidStringType

%% split gives a column
s = split("a b c");
disp(size(s))
disp(s(2))
%>      3     1
%>
%> b

%% split of char gives a cell
c = split('x=1', '=');
disp(class(c))
disp(c{2})
%> cell
%> 1

%% split of a column of strings
s = split(["a b"; "c d"]);
disp(size(s))
disp(s(2, 1))
%>      2     2
%>
%> c

%% split with the delimiters
[s, m] = split("a+b-c", ["+" "-"]);
disp(m == ["+"; "-"])
%>    1
%>    1

%% texts that split into different numbers
split(["a b"; "c"])
%! MATLAB:string:CountsMustMatch

%% splitlines
s = splitlines(sprintf("a\r\nb\nc"));
disp(size(s))
disp(s(3))
%>      3     1
%>
%> c

%% strjoin
disp(strjoin({'a', 'b', 'c'}))
disp(strjoin({'a', 'b', 'c'}, ', '))
disp(strjoin({'x', 'y'}, '\n'))
disp(strjoin({'a', 'b', 'c'}, {'1', '2'}))
%> a b c
%> a, b, c
%> x
%> y
%> a1b2c

%% strjoin of strings
disp(class(strjoin(["a" "b"], "-")))
%> string

%% strjoin of a number
strjoin(5)
%! MATLAB:strjoin:InvalidCellType

%% join
disp(join(["a" "b"], "-"))
disp(join(["a" "b"; "c" "d"]))
disp(join(["a" "b"; "c" "d"], ",", 1))
%> a-b
%>     "a b"
%>     "c d"
%>
%>     "a,c"    "b,d"

%% strcat trims char vectors
disp(strcat('a ', 'b ', 'c'))
%> abc

%% strcat with a cell keeps blanks
c = strcat({'a '}, 'b');
disp(c{1})
%> a b

%% strcat of cells, element by element
c = strcat({'a', 'b'}, {'1', '2'});
disp([c{1} c{2}])
%> a1b2

%% strcat of strings
disp(strcat("a ", 'b'))
%> a b

%% strcat of different sizes
strcat({'a', 'b'}, {'a', 'b', 'c'})
%! MATLAB:strcat:InvalidInputSize

%% append keeps blanks
disp(append('a ', 'b'))
disp(append(["a" "b"], "1") == ["a1" "b1"])
%> a b
%>    1   1

%% char pads rows
x = char('a', 'bcd');
disp(size(x))
disp(char({'x'; 'yz'}))
%>      2     3
%>
%> x
%> yz

%% char of numbers and strings
disp(char([72 105]))
disp(char("abc"))
%> Hi
%> abc

%% cellstr takes trailing blanks off
c = cellstr(['ab '; 'c  ']);
disp(numel(c{2}))
%>      1

%% cellstr of numbers
cellstr({1, 2})
%! MATLAB:cellstr:MustContainOnlyText

%% strvcat leaves out empty rows
disp(size(strvcat('a', '', 'bcd')))
%>      2     3

%% strings
disp(size(strings(2, 3)))
disp(strlength(strings(1, 2)))
%>      2     3
%>
%>      0     0

%% conversions of argument lists
disp(class(convertCharsToStrings('a')))
disp(class(convertStringsToChars("a")))
disp(class(convertStringsToChars(["a" "b"])))
disp(class(convertStringsToChars(5)))
%> string
%> char
%> cell
%> double
