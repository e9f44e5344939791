%% bounded repetition takes no more than its most
disp(regexp('aaaaaaa', 'a{2,3}', 'match'))
disp(regexp('aaaaaaa', 'a{3}', 'match'))
disp(regexp('abababab', '(ab){1,3}', 'match'))
disp(regexp('aaaa', 'a{3,}', 'match'))
%>     {'aaa'}    {'aaa'}
%>
%>     {'aaa'}    {'aaa'}
%>
%>     {'ababab'}    {'ab'}
%>
%>     {'aaaa'}

%% bounded repetition takes no fewer than its least
disp(regexp('aab', '^a{3}', 'match', 'once')), disp(regexp('ab1ab22ab333', '(ab\d){2,2}', 'start'))
disp(regexp('xyxyx', '(xy){0,1}x', 'match'))
%>
%>      1
%>
%>     {'xyx'}    {'x'}

%% lazy bounded repetition
disp(regexp('aaaa', 'a{2,3}?', 'match'))
disp(regexp('<a><b>', '<.+?>', 'match'))
disp(regexp('aaa', 'a??b?', 'start'))
%>     {'aa'}    {'aa'}
%>
%>     {'<a>'}    {'<b>'}

%% possessive repetition gives nothing back
disp(isempty(regexp('aaab', 'a++ab')))
disp(regexp('aaab', 'a+ab'))
%>    1
%>
%>      1

%% character classes
disp(regexp('a1_B-9 z', '[a-c]', 'match')), disp(regexp('a1_B-9 z', '[^a-z ]', 'match'))
disp(regexp('a-b]c', '[\]-]', 'start'))
disp(regexp('x.y', '[.]'))
%>     {'a'}
%>
%>     {'1'}    {'_'}    {'B'}    {'-'}    {'9'}
%>
%>      2     4
%>
%>      2

%% short classes
disp(regexp('ab 12_', '\w+', 'match')), disp(regexp('ab 12_', '\W'))
disp(regexp('a1b22', '\d+', 'start')), disp(regexp('a1b22', '\D'))
disp(regexp(sprintf('a\tb c'), '\s')), disp(regexp('a b', '\S'))
%>     {'ab'}    {'12_'}
%>
%>      3
%>
%>      2     4
%>
%>      1     3
%>
%>      2     4
%>
%>      1     3

%% alternation takes the first that fits
disp(regexp('foobar', 'foo|foobar', 'match', 'once'))
disp(regexp('cat dog', 'dog|cat', 'match'))
disp(regexp('ab', 'a(?:x|b)', 'match', 'once'))
%> foo
%>     {'cat'}    {'dog'}
%>
%> ab

%% a group that took no part gives an empty token
t = regexp('b', '(a)?(b)', 'tokens', 'once');
disp(size(t)), disp(t)
%>      1     2
%>
%>     {0x0 char}    {'b'}

%% the last round of a group is its token
t = regexp('a1b2c3', '(?:([a-z])\d)+', 'tokens', 'once');
disp(t)
%>     {'c'}

%% looking behind and ahead takes nothing
disp(regexp('price: $45, 30', '(?<=\$)\d+', 'match'))
disp(regexp('a1 b2', '\w(?=\d)', 'match'))
disp(regexp('foobar foobaz', 'foo(?!bar)', 'start'))
disp(regexp('xab ab', '(?<!x)ab', 'start'))
%>     {'45'}
%>
%>     {'a'}    {'b'}
%>
%>      8
%>
%>      5

%% anchors and lines
s = sprintf('one\ntwo');
disp(regexp(s, '^\w+$', 'match', 'lineanchors'))
disp(regexp(s, '^two'))
disp(regexp(s, 'one.two', 'match', 'once', 'dotexceptnewline'))
%>     {'one'}    {'two'}

%% free spacing
disp(regexp('a1', '[a-z] \d  # comment', 'match', 'freespacing'))
%>     {'a1'}

%% letters of both cases
disp(regexp('aA', '(?i)a', 'match')), disp(regexpi('aA', 'A', 'start'))
disp(regexp('Ab aB', 'ab', 'match', 'ignorecase'))
%>     {'a'}    {'A'}
%>
%>      1     2
%>
%>     {'Ab'}    {'aB'}

%% names of tokens
n = regexp('2024-05-06', '(?<year>\d+)-(?<month>\d+)', 'names');
disp(n)
%>      year: '2024'
%>     month: '05'

%% dates taken apart and put together
disp(regexprep('2024-05-06', '(\d+)-(\d+)-(\d+)', '$3.$2.$1'))
disp(regexprep('aaa', 'a', 'b', 'once')), disp(regexprep('abc', '(.)', '<$1>', 2))
disp(regexprep('abc', '.', '$0$0'))
%> 06.05.2024
%> baa
%> a<b>c
%> aabbcc

%% an expression that matches nothing between characters
disp(regexprep('abc', 'x*', '-'))
disp(regexprep('abc', '^', '>'))
%> abc
%> abc

%% an expression for the ends with emptymatch
disp(regexprep('abc', '^', '>', 'emptymatch'))
%> >abc

%% split keeps what is around
disp(regexp('a, b,c', ',\s*', 'split'))
disp(regexp(',a,', ',', 'split'))
%>     {'a'}    {'b'}    {'c'}
%>
%>     {0x0 char}    {'a'}    {0x0 char}

%% a backslash before what is no letter
disp(regexp('1+1=2', '\+')), disp(regexp('a.b', '\.')), disp(regexp('(x)', '\(x\)', 'match', 'once'))
%>      2
%>
%>      2
%>
%> (x)

%% strsplit joins neighbouring delimiters unless told
disp(strsplit('a--b', '-'))
disp(strsplit('a--b', '-', 'CollapseDelimiters', false))
disp(numel(strsplit('--a--', '-'))), disp(numel(strsplit('', '-')))
%>     {'a'}    {'b'}
%>
%>     {'a'}    {0x0 char}    {'b'}
%>
%>      3
%>
%>      1

%% a fixed number of decimals
fprintf('%.f|%.0f|%.1f|%5.f|%f\n', 2.6, 2.4, 0.25, 7.5, 1.5)
%> 3|2|0.2|    8|1.500000

%% num2str shows four decimals of large numbers too
disp(num2str(123.456789)), disp(num2str(12345.6789)), disp(num2str(0.000123456)), disp(num2str(-45.25))
disp(num2str(99999.5)), disp(num2str(1e10)), disp(num2str(1.5e10)), disp(num2str(123456789.123))
%> 123.4568
%> 12345.6789
%> 0.00012346
%> -45.25
%> 99999.5
%> 10000000000
%> 15000000000
%> 123456789.123

%% num2str with so many digits
disp(num2str(pi, 3)), disp(num2str(1234.5678, 6)), disp(num2str(1e-5, 3)), disp(num2str(0.1, 20))
%> 3.14
%> 1234.57
%> 1e-05
%> 0.10000000000000000555

%% strtok, strtrim and fliplr
[a, b] = strtok('  hello world'); disp(['<' a '>' '<' b '>'])
[a, b] = strtok('a;b;c', ';'); disp(['<' a '>' '<' b '>'])
%> <hello>< world>
%> <a><;b;c>

%% strjoin with counts and escapes
disp(double(strjoin({'a', 'b'}, '\n')))
disp(strjoin({'a'}, ', ')), disp(['[' strjoin({}, ',') ']'])
%>     97    10    98
%>
%> a
%> []

%% upper and lower leave other characters alone
disp(upper('aZ1_ä')), disp(lower('AZ1_Ä'))
%> AZ1_Ä
%> az1_ä

%% strncmp counts characters
disp([strncmp('abc', 'abd', 2), strncmp('abc', 'abd', 3), strncmp('ab', 'ab', 3), strncmpi('ABc', 'abd', 2)])
%>    1   0   1   1

%% char codes and back
disp(char([72 105])), disp(double('A')), disp(['a' 66 'c'])
%> Hi
%>     65
%>
%> aBc

%% strfind of a longer pattern and of a repeated one
disp(strfind('aaa', 'aa')), disp(isempty(strfind('a', 'aa'))), disp(size(strfind('abc', 'x')))
%>      1     2
%>
%>    1
%>
%>      0     0

%% index of a character
disp(find('hello' == 'l')), disp(any('hello' == 'z')), disp(sum('banana' == 'a'))
%>      3     4
%>
%>    0
%>
%>      3

%% dec2bin with a width, of an array
disp(dec2bin(5, 8)), disp(dec2bin([1 2 3])), disp(bin2dec('101')), disp(dec2hex(255, 4)), disp(hex2dec('FF'))
%> 00000101
%> 01
%> 10
%> 11
%>      5
%>
%> 00FF
%>    255

%% str2double takes one number only
disp(str2double('1e3')), disp(str2double('1,000')), disp(str2double(' 12 ')), disp(str2double('1 2')), disp(str2double({'1', 'x'}))
%>         1000
%>
%>         1000
%>
%>     12
%>
%>    NaN
%>
%>      1   NaN
