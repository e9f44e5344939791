%% categories of characters
disp(isstrprop('aB1 _', 'alpha')), disp(isstrprop('aB1', 'upper')), disp(isstrprop('aB1', 'lower')), disp(isstrprop('a1', 'digit')), disp(isstrprop('a b', 'wspace')), disp(isstrprop('a,b', 'punct')), disp(isstrprop('xF g', 'xdigit')), disp(isstrprop('a1_', 'alphanum')), disp(isstrprop(sprintf('a\t'), 'cntrl')), disp(isstrprop('a ', 'graphic')), disp(isstrprop('a ', 'print')), disp(isstrprop({'a1', '2'}, 'digit')), disp(isstrprop(65, 'alpha')), disp(isstrprop("a1", 'digit'))
%>    1   1   0   0   0
%>
%>    0   1   0
%>
%>    1   0   0
%>
%>    0   1
%>
%>    0   1   0
%>
%>    0   1   0
%>
%>    0   1   0   0
%>
%>    1   1   0
%>
%>    0   1
%>
%>    1   0
%>
%>    1   1
%>
%>     {[0 1]}    {[1]}
%>
%>    1
%>
%>    0   1

%% letters and blanks of cells and strings
disp(isspace('a b')), disp(isletter('a1b')), disp(isspace({'a b', 5}))
%>    0   1   0
%>
%>    1   0   1
%>
%>     {[0 1 0]}    {[0]}

%% parts found in text
disp(extract("banana", "an")), disp(extract('banana', 'an')), disp(extract("abc", 2)), disp(extractBetween("<a><b>", "<", ">")), disp(extractBetween("abcdef", 2, 4)), disp(extractBetween("x[y]z", "[", "]", 'Boundaries', 'inclusive')), disp(extractAfter("key=value", "=")), disp(extractBefore("key=value", 4)), disp(extractAfter('abc', 1))
%>     "an"
%>     "an"
%>
%>     {'an'}
%>     {'an'}
%>
%> b
%>     "a"
%>     "b"
%>
%> bcd
%> [y]
%> value
%> key
%> bc

%% counts and tests of parts
disp(count("banana", "an")), disp(count('aaa', 'a')), disp(count(["ab" "b"], "b")), disp(contains({'abc', 'xyz'}, 'b')), disp(contains("ABC", "b", 'IgnoreCase', true)), disp(startsWith('abc', {'x', 'ab'})), disp(endsWith("abc", "bc")), disp(startsWith({'abc', 'xbc'}, 'a'))
%>      2
%>
%>      3
%>
%>      1     1
%>
%>    1   0
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1   0

%% insertion and replacement by place
disp(insertAfter('abc', 'b', 'X')), disp(insertBefore("abc", 1, "X")), disp(replaceBetween('a[b]c', '[', ']', 'X')), disp(eraseBetween("abcdef", 2, 4)), disp(replace('aXbX', 'X', '-')), disp(replace("abc", ["a" "c"], ["1" "3"])), disp(erase('banana', 'an')), disp(strrep('aaa', 'aa', 'b')), disp(strrep({'ab', 'b'}, 'b', 'xy'))
%> abXc
%> Xabc
%> a[X]c
%> aef
%> a-b-
%> 1b3
%> ba
%> bb
%>     {'axy'}    {'xy'}

%% padding, stripping, justification
disp(['[' pad('ab', 5) ']']), disp(['[' pad('ab', 5, 'left') ']']), disp(['[' pad('ab', 5, 'both') ']']), disp(['[' strip('  a  ') ']']), disp(['[' strip('  a  ', 'left') ']']), disp(strip('xxaxx', 'x')), disp(['[' strjust('a  ', 'center') ']']), disp(['[' strtrim(sprintf(' \t a b \n')) ']']), disp(['[' deblank('a  ') ']']), disp(['[' blanks(3) ']'])
%> [ab   ]
%> [   ab]
%> [ ab  ]
%> [a]
%> [a  ]
%> a
%> [ a ]
%> [a b]
%> [a]
%> [   ]

%% splitting and joining
disp(split("a-b-c", "-")'), disp(split("a b")'), disp(join(["a" "b"], "+")), disp(join(["a" "b"; "c" "d"])'), disp(strjoin({'x', 'y', 'z'}, ', ')), [c, m] = strsplit('a1b2c', {'1', '2'}); disp(c), disp(m), disp(splitlines(sprintf('a\r\nb\nc'))'), disp(strjoin(["p" "q"]))
%>     "a"    "b"    "c"
%>
%>     "a"    "b"
%>
%> a+b
%>     "a b"    "c d"
%>
%> x, y, z
%>     {'a'}    {'b'}    {'c'}
%>
%>     {'1'}    {'2'}
%>
%>     {'a'}    {'b'}    {'c'}
%>
%> p q

%% concatenation of texts of several kinds
disp(strcat('a ', 'b')), disp(strcat({'a '}, 'b')), disp(strcat("a ", 'b')), disp(append('a ', 'b')), disp(["a", 'b', 1]), disp([num2str(1) 'x']), disp(strcat({'a', 'b'}, 'c')), disp("n=" + 5), disp("a" + ["b" "c"]), disp('a' + 1)
%> ab
%>     {'a b'}
%>
%> a b
%> a b
%>     "a"    "b"    "1"
%>
%> 1x
%>     {'ac'}    {'bc'}
%>
%> n=5
%>     "ab"    "ac"
%>
%>     98

%% comparisons of strings
disp("abc" == 'abc'), disp(["a" "b"] == "a"), disp("a" < "b"), disp("b" <= "a"), disp(isequal("a", 'a')), disp(strcmp("a", {'a', 'b'})), disp("" == ''), disp(strcmpi('ABC', 'abc')), disp("a" ~= "b"), disp(isequal(["a" "b"], {'a', 'b'}))
%>    1
%>
%>    1   0
%>
%>    1
%>
%>    0
%>
%>    1
%>
%>    1   0
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    0

%% missing strings
s = ["a" string(NaN) "b"]; disp(ismissing(s)), disp(s(2) == s(2)), disp(strlength(s)), t = rmmissing(s); disp(t), u = s; u(2) = "c"; disp(join(u, ''))
%>    0   1   0
%>
%>    0
%>
%>      1   NaN     1
%>
%>     "a"    "b"
%>
%> acb

%% conversions of texts
disp(str2num('[1 2 3] * 2')), disp(str2double({'1.5', 'x'})), disp(string([1.5 2])), disp(string(true)), disp(string({'a', 'b'})), disp(double("3.5")), disp(char("abc")), disp(cellstr(["a" "b"])), disp(char({'a', 'bcd'})), disp(string('a')), disp(num2cell('ab')), disp(str2num('nonsense(')), disp(string(1e10)), disp(string(0.1)), disp(string(pi)), disp(string(int8(5)))
%>      2     4     6
%>
%>     1.5000       NaN
%>
%>     "1.5"    "2"
%>
%> true
%>     "a"    "b"
%>
%>     3.5000
%>
%> abc
%>     {'a'}    {'b'}
%>
%> a  
%> bcd
%> a
%>     {'a'}    {'b'}
%>
%> 10000000000
%> 0.1
%> 3.1416
%> 5

%% text of matrices
disp(mat2str([1 2; 3 4.5])), disp(mat2str([true false])), disp(mat2str('a')), disp(mat2str([1.23456789 2], 3)), disp(mat2str(int8([1 2]), 'class')), disp(mat2str([])), disp(mat2str(pi)), disp(num2str([1.5 2.25; 3 4])), disp(num2str([1;10])), disp(num2str(true)), disp(int2str(2.5)), disp(num2str([1 2 3])), disp(mat2str([NaN Inf -Inf])), disp(mat2str(single(0.1)))
%> [1 2;3 4.5]
%> [true false]
%> 'a'
%> [1.23 2]
%> int8([1 2])
%> zeros(0,0)
%> 3.14159265358979
%> 1.5        2.25
%>   3           4
%>  1
%> 10
%> 1
%> 3
%> 1  2  3
%> [NaN Inf -Inf]
%> 0.100000001490116

%% names made valid and unique
disp(matlab.lang.makeValidName('1 a-b')), disp(matlab.lang.makeValidName({'ok', 'if'})), disp(matlab.lang.makeUniqueStrings('a', {'a', 'b'})), disp(isvarname('a1')), disp(isvarname('1a')), disp(isvarname('end')), disp(genvarname('x', {'x'}))
%> x1A_b
%>     {'ok'}    {'xIf'}
%>
%> a_1
%>    1
%>
%>    0
%>
%>    0
%>
%> x1

%% choices by unambiguous beginnings
disp(validatestring('r', {'red', 'green'})), disp(validatestring('GRE', {'red', 'green'})), try, validatestring('x', {'red', 'green'}), catch e, disp('none'), end, try, validatestring('re', {'red', 'reed'}), catch e, disp('two'), end, disp(validatestring('app', {'apple', 'applesauce'}))
%> red
%> green
%> none
%> two
%> apple

%% scanning text
disp(sscanf('3.5 abc', '%f %s')'), [a, n, m] = sscanf('1 2 x', '%d'); disp(a'), disp(n), disp(sscanf('12', '%1d')'), disp(sscanf('a=5,b=6', 'a=%d,b=%d')'), disp(sscanf('0x1F', '%x')), disp(sscanf('10 0x10', '%i')'), disp(sscanf('1.5e3', '%g')), disp(sscanf('abc', '%c')), disp(sscanf('1,2,3', '%d,')'), disp(isempty(sscanf('x', '%d')))
%>     3.5000   97.0000   98.0000   99.0000
%>
%>      1     2
%>
%>      2
%>
%>      1     2
%>
%>      5     6
%>
%>     31
%>
%>     10    16
%>
%>         1500
%>
%> abc
%>      1     2     3
%>
%>    1

