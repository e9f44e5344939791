%% positions
disp(regexp('bat cat can', '[bc]a[tn]'))
[s, e] = regexp('ab12c3', '\d+');
disp(s)
disp(e)
%>      1     5     9
%>
%>      3     6
%>
%>      4     6

%% match
c = regexp('ab12c3', '\d+', 'match');
disp(c{1})
disp(c{2})
%> 12
%> 3

%% match once
disp(regexp('ab12c3', '\d+', 'match', 'once'))
disp(isempty(regexp('abc', '\d+', 'match', 'once')))
%> 12
%>    1

%% nothing found
disp(isempty(regexp('abc', 'x')))
disp(isempty(regexp('abc', 'x', 'match')))
%>    1
%>
%>    1

%% tokens
t = regexp('key=value', '(\w+)=(\w+)', 'tokens');
disp(t{1}{1})
disp(t{1}{2})
%> key
%> value

%% tokens once
t = regexp('10:20', '(\d+):(\d+)', 'tokens', 'once');
disp(str2double(t))
%>     10    20

%% without groups the match is the token
t = regexp('ab1', '[a-z]+', 'tokens');
disp(t{1}{1})
%> ab

%% token extents
x = regexp('ab', '(a)(b)', 'tokenExtents');
disp(x{1})
%>      1     1
%>      2     2

%% names
n = regexp('2024-05', '(?<year>\d+)-(?<month>\d+)', 'names');
disp(n.year)
disp(n.month)
%> 2024
%> 05

%% names of several matches
n = regexp('a1b2', '(?<l>[a-z])(?<d>\d)', 'names');
disp(numel(n))
disp(n(2).l)
%>      2
%>
%> b

%% split
c = regexp('a, b;c', '[,;]\s*', 'split');
disp([c{:}])
disp(numel(c))
%> abc
%>      3

%% outputs in the order of the words
[m, s] = regexp('x1y22', '\d+', 'match', 'start');
disp(m{2})
disp(s)
%> 22
%>      2     4

%% ignoring case
disp(regexpi('ABab', 'ab'))
disp(regexp('ABab', 'ab', 'ignorecase'))
disp(regexp('ABab', '(?i)ab'))
%>      1     3
%>
%>      1     3
%>
%>      1     3

%% greedy and lazy
disp(regexp('<a><b>', '<.*>', 'match', 'once'))
disp(regexp('<a><b>', '<.*?>', 'match', 'once'))
%> <a><b>
%> <a>

%% lookaround
disp(regexp('price: $42', '(?<=\$)\d+', 'match', 'once'))
disp(regexp('foobar foobaz', 'foo(?=baz)'))
disp(regexp('ab ac', 'a(?!b)'))
%> 42
%>      8
%>
%>      4

%% back references
disp(regexp('hello', '(.)\1', 'match', 'once'))
%> ll

%% anchors
disp(regexp('abcabc', '^abc'))
disp(regexp('abcabc', 'abc$'))
disp(regexp(sprintf('a\na'), '^a', 'lineanchors'))
%>      1
%>
%>      4
%>
%>      1     3

%% word anchors
disp(regexp('cat concat', '\<cat\>'))
%>      1

%% a cell of texts
c = regexp({'a1', 'b', 'c22'}, '\d+', 'match', 'once');
disp(c{1})
disp(isempty(c{2}))
disp(c{3})
%> 1
%>    1
%>
%> 22

%% a string gives strings
m = regexp("a1b2", '\d', 'match');
disp(class(m))
disp(m == ["1" "2"])
%> string
%>    1   1

%% an expression that is wrong
regexp('a', '(')
%! MATLAB:regexp:invalidExpression

%% regexprep
disp(regexprep('hello', 'l', 'L'))
disp(regexprep('hello', 'l', 'L', 'once'))
disp(regexprep('aaa', 'a', 'b', 2))
%> heLLo
%> heLlo
%> aba

%% regexprep with tokens
disp(regexprep('John Smith', '(\w+)\s(\w+)', '$2, $1'))
disp(regexprep('abc', '(?<x>b)', '[$<x>]'))
disp(regexprep('abc', 'b', '<$0>'))
%> Smith, John
%> a[b]c
%> a<b>c

%% regexprep ignoring and preserving case
disp(regexprep('Hello', 'hello', 'bye', 'ignorecase'))
disp(regexprep('Hello', 'hello', 'world', 'preservecase'))
%> bye
%> World

%% regexprep with several expressions
disp(regexprep('abc', {'a', 'b'}, {'1', '2'}))
disp(regexprep('abc', {'a', 'b'}, '-'))
%> 12c
%> --c

%% regexprep of a cell
c = regexprep({'a1', 'b22'}, '\d+', '#');
disp([c{:}])
%> a#b#

%% regexprep with an escape
disp(double(regexprep('a,b', ',', '\n')))
%>     97    10    98

%% regexprep with a command
disp(regexprep('hello world', '(^.)', '${upper($1)}'))
disp(regexprep('one two', '(\w)(\w*)', '${upper($1)}$2'))
%> Hello world
%> One Two

%% regexprep of a string
disp(class(regexprep("abc", "b", "x")))
%> string

%% regexptranslate
disp(regexptranslate('escape', 'a.b*c'))
disp(regexptranslate('wildcard', '*.m'))
%> a\.b\*c
%> .*\.m
