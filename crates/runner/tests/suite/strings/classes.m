%% sets of characters by class
disp(regexp('a1 B_', '[\d\s]', 'start')), disp(regexp('a1-B', '[\w]+', 'match')), disp(regexp('ab1', '[^\d]+', 'match')), disp(regexp('aB1 .', '[[:alpha:]]', 'match')), disp(regexp('a1.', '[[:punct:]]')), disp(regexp('a1F g', '[[:xdigit:]]+', 'match')), disp(regexp('aB', '[[:upper:]]')), disp(regexp('a b', '[[:space:]]')), disp(regexp('a-c', '[a\-c]+', 'match', 'once')), disp(regexp('a-c', '[a-]+', 'match', 'once')), disp(regexp('a^b', '[b^]', 'match')), disp(regexp('a\b', '[\\]'))
%>      2     3
%>
%>     {'a1'}    {'B'}
%>
%>     {'ab'}
%>
%>     {'a'}    {'B'}
%>
%>      3
%>
%>     {'a1F'}
%>
%>      2
%>
%>      2
%>
%> a-c
%> a-
%>     {'^'}    {'b'}
%>
%>      2

%% characters by code and escapes
disp(regexp(sprintf('a\tb\n'), '\t|\n')), disp(regexp('aA', '\x41')), disp(regexp('aA', '\x{61}')), disp(regexp('aA', '\o101')), disp(regexp('a.b', 'a\.b')), disp(regexp('a$', '\$')), disp(double(regexprep('a', 'a', '\n'))), disp(regexprep('a', 'a', '\\')), disp(regexprep('ab', '(a)(b)', '$2\$1')), disp(regexprep('ab', 'a', '$0$0'))
%>      2     4
%>
%>      2
%>
%>      1
%>
%>      2
%>
%>      1
%>
%>      2
%>
%>     10
%>
%> \
%> b$1
%> aab

%% groups that take no part in tokens, atomic ones and comments
disp(regexp('abab', '(?:ab)+', 'match')), disp(regexp('aaab', '(?>a+)ab')), disp(regexp('ab', 'a(?#note)b')), disp(regexp('aB', '(?i)b')), disp(regexp('aB', 'a(?i:b)')), disp(regexp(sprintf('a\nb'), '(?-s)a.b')), disp(regexp(sprintf('a\nb'), '(?m)^b')), disp(regexp('ab', '(?x) a b '))
%>     {'abab'}
%>
%>      1
%>
%>      2
%>
%>      1
%>
%>      3
%>
%>      1

%% conditions on groups
disp(regexp('<a> b', '(<)?[a-z](?(1)>)', 'match')), disp(regexp('(x) y', '(\()?\w(?(1)\)|)', 'match'))
%>     {'<a>'}    {'b'}
%>
%>     {'(x)'}    {'y'}

%% back references to several groups
disp(regexp('abab cdcd abcd', '(\w)(\w)\1\2', 'match')), disp(regexp('aa bb ab', '(\w)\1', 'match')), disp(regexp('x=x', '(?<n>\w)=\k<n>', 'match')), disp(regexp('Aa', '(?i)(a)\1', 'match')), disp(regexp('noon', '(\w)(\w)\2\1'))
%>     {'abab'}    {'cdcd'}
%>
%>     {'aa'}    {'bb'}
%>
%>     {'x=x'}
%>
%>     {'Aa'}
%>
%>      1

%% alternatives behind and ahead
disp(regexp('xay bay', '(?<=x|b)a', 'start')), disp(regexp('foo1 bar2', '(?<=foo|bar)\d', 'match')), disp(regexp('a1b2', '[a-z](?=1|3)', 'match')), disp(regexp('ab', '(?=a)\w')), disp(regexp('abc', '(?<!a)[bc]', 'start'))
%>      2     6
%>
%>     {'1'}    {'2'}
%>
%>     {'a'}
%>
%>      1
%>
%>      3

%% expressions that are wrong
for p = {'(a', 'a)', '[a', '*a', 'a{2,1}', '(?<n', '\', 'a**', '(?<1n>a)', '(?z)'}
    try, regexp('a', p{1}); fprintf('ok '), catch e, fprintf('wrong '), end
end
%> wrong wrong wrong wrong wrong wrong wrong wrong wrong wrong

%% words and their boundaries
disp(regexp('cat concat cat', '\<cat\>')), disp(regexp('cats cat', 'cat\>')), disp(regexp('tom-tom', '\<t', 'start')), disp(regexp('x1_y z', '\<\w+\>', 'match'))
%>      1    12
%>
%>      6
%>
%>      1     5
%>
%>     {'x1_y'}    {'z'}

%% outputs in order and by name
[s, e, te, m, t, n, sp] = regexp('k1=v1;k2=v2', '(?<key>\w+)=(?<val>\w+)');
disp(s), disp(e), disp(te{1}), disp(m), disp(t{2}), disp(n(2).key), disp(n(1).val), disp(sp), [m, s] = regexp('abc', 'b', 'match', 'start'); disp(m), disp(s), [t, m] = regexp('a1', '(\w)(\d)', 'tokens', 'match', 'once'); disp(t), disp(m)
%>      1     7
%>
%>      5    11
%>
%>      1     2
%>      4     5
%>
%>     {'k1=v1'}    {'k2=v2'}
%>
%>     {'k2'}    {'v2'}
%>
%> k2
%> v1
%>     {0x0 char}    {';'}    {0x0 char}
%>
%>     {'b'}
%>
%>      2
%>
%>     {'a'}    {'1'}
%>
%> a1

%% replacement with case kept, once and from a place
disp(regexprep('Hello HELLO hello', 'hello', 'world', 'preservecase')), disp(regexprep('aAa', 'a', 'b', 'ignorecase')), disp(regexprep('aaa', 'a', 'b', 3)), disp(regexprep({'ab', 'b'}, 'b', 'c')), disp(regexprep('ab', {'a', 'b'}, {'b', 'c'})), disp(regexprep('abc', '(?<x>b)', '[$<x>]')), disp(regexprep('abc', '(.)(.)', '$2$1'))
%> World WORLD world
%> bbb
%> aab
%>     {'ac'}    {'c'}
%>
%> cc
%> a[b]c
%> bac

%% rounding of ties by choice and of decimals
fprintf('%g ', round(2.5, 0), round(-0.55, 1), round(1e6 + 0.5), round(123.456, -1), round(0.5 - eps / 4), round(1.005, 2), round(-2.5, 'TieBreaker', 'even'), round(2.5, 'TieBreaker', 'tozero'), round(2.5, 'TieBreaker', 'odd'), round(-2.5, 'TieBreaker', 'plusinf'), round(2.5, 'TieBreaker', 'minusinf'))
%> 3 -0.6 1e+06 120 0 1 -2 2 3 -2 2

%% integer division by every choice and class
for c = {'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'}
    x = cast([7 8 9], c{1}); y = cast(2, c{1}); fprintf('%s%s%s%s ', sprintf('%d', idivide(x, y)), sprintf('%d', idivide(x, y, 'ceil')), sprintf('%d', idivide(x, y, 'floor')), sprintf('%d', idivide(x, y, 'round')))
end
fprintf('%d ', idivide(int8([-7 7]), int8(2), 'floor'), idivide(int8([-7 7]), int8(2), 'ceil'), idivide(int8([-7 7]), int8(2), 'round'), idivide(int32(7), 2.5), mod(int64(-7), int64(3)), rem(int64(-7), int64(3)), mod(uint8(7), uint8(0)))
%> 344445344445 344445344445 344445344445 344445344445 344445344445 344445344445 344445344445 344445344445 -4 3 -3 4 -4 4 2 2 -1 7
