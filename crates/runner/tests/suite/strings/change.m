%% case
disp(upper('abC1'))
disp(lower('ABc1'))
disp(upper("xy"))
%> ABC1
%> abc1
%> XY

%% case of a cell
c = upper({'a', 'bc'});
disp(c{2})
%> BC

%% case of numbers
upper(5)
%! MATLAB:string:MustBeText

%% strtrim
disp(['[' strtrim(sprintf('  a b \t\n')) ']'])
disp(['[' strtrim('   ') ']'])
%> [a b]
%> []

%% strtrim of a cell and of a string
c = strtrim({' x ', 'y '});
disp([c{:}])
disp(strlength(strtrim("  ab ")))
%> xy
%>      2

%% strtrim of a char matrix cuts common blanks
disp(['[' strtrim([' a '; '  b']) ']'])
%! MATLAB:catenate:dimensionMismatch

%% strtrim of a char matrix keeps columns
x = strtrim([' a  '; '  b ']);
disp(size(x))
%>      2     2

%% strtrim wants text
strtrim(5)
%! MATLAB:strtrim:InputClass

%% deblank
disp(['[' deblank('  a  ') ']'])
%> [  a]

%% strip
disp(['[' strip('  a ') ']'])
disp(strip("xxaxx", "x"))
disp(strip("xxaxx", 'left', "x"))
%> [a]
%> a
%> axx

%% pad
disp(['[' pad('ab', 5) ']'])
disp(['[' pad('ab', 5, 'left') ']'])
disp(['[' pad('ab', 5, 'both', '*') ']'])
%> [ab   ]
%> [   ab]
%> [*ab**]

%% pad makes strings equally long
disp(strlength(pad(["a" "bcd"])))
%>      3     3

%% strjust
disp(['[' strjust('a  ', 'right') ']'])
disp(['[' strjust('  a', 'left') ']'])
disp(['[' strjust('a  ', 'center') ']'])
%> [  a]
%> [a  ]
%> [ a ]

%% reverse and strlength
disp(reverse('abc'))
disp(strlength('abc'))
disp(strlength({'a', 'bcd'}))
%> cba
%>      3
%>
%>      1     3

%% blanks and newline
disp(['[' blanks(3) ']'])
disp(double(newline))
%> [   ]
%>     10

%% strrep
disp(strrep('abc abc', 'b', 'XY'))
disp(strrep('aaa', 'aa', 'b'))
disp(strrep('abc', 'x', 'y'))
disp(strrep("abc", "c", ""))
%> aXYc aXYc
%> bb
%> abc
%> ab

%% strrep of a cell
c = strrep({'aa', 'ba'}, 'a', 'x');
disp([c{1} ' ' c{2}])
%> xx bx

%% strrep wants text
strrep(1, 'a', 'b')
%! MATLAB:strrep:InputClass

%% replace
disp(replace("a-b_c", ["-" "_"], " "))
disp(replace('aaa', 'aa', 'b'))
%> a b c
%> ba

%% erase
disp(erase('banana', 'an'))
disp(erase("a1b2", ["1" "2"]))
%> ba
%> ab

%% insert
disp(insertBefore('ac', 'c', 'b'))
disp(insertAfter("ac", 1, "b"))
disp(insertAfter('a,b,c', ',', ' '))
%> abc
%> abc
%> a, b, c

%% replaceBetween and eraseBetween
disp(replaceBetween('a(b)c', '(', ')', 'x'))
disp(replaceBetween("abcde", 2, 4, "-"))
disp(eraseBetween('a(b)c', '(', ')'))
disp(eraseBetween('a(b)c', '(', ')', 'Boundaries', 'inclusive'))
%> a(x)c
%> a-e
%> a()c
%> ac
