%% strcmp of char vectors
disp(strcmp('abc', 'abc'))
disp(strcmp('abc', 'abd'))
disp(strcmp('abc', 'Abc'))
disp(strcmp('', []))
%>    1
%>
%>    0
%>
%>    0
%>
%>    0

%% strcmp of char and string
disp(strcmp("abc", 'abc'))
%>    1

%% strcmp with a cell
disp(strcmp({'a', 'b', 'a'}, 'a'))
%>    1   0   1

%% strcmp of two cells
disp(strcmp({'a', 'b'}, {'a', 'c'}))
%>    1   0

%% strcmp of what is no text
disp(strcmp('1', 1))
disp(strcmp({'a', 1}, 'a'))
%>    0
%>
%>    1   0

%% cells of different sizes
strcmp({'a', 'b'}, {'a', 'b', 'c'})
%! MATLAB:strcmp:InputsSizeMismatch

%% case is ignored
disp(strcmpi('ABC', 'abc'))
disp(strcmpi({'Yes', 'NO'}, 'no'))
%>    1
%>
%>    0   1

%% the first characters
disp(strncmp('hello', 'help', 3))
disp(strncmp('hello', 'help', 4))
disp(strncmp('he', 'help', 3))
disp(strncmpi('HELlo', 'help', 3))
%>    1
%>
%>    0
%>
%>    0
%>
%>    1

%% matches
disp(matches(["a" "bc"], ["bc" "d"]))
disp(matches('Ab', 'aB', 'IgnoreCase', true))
%>    0   1
%>
%>    1

%% kinds of text
disp([ischar('a') ischar("a") isstring("a") isstring('a') iscellstr({'a'}) iscellstr({1}) iscellstr({})])
%>    1   0   1   0   1   0   1

%% isStringScalar
disp([isStringScalar("a") isStringScalar('a') isStringScalar(["a" "b"])])
%>    1   0   0

%% isspace and isletter
disp(isspace(sprintf('a b\tc')))
disp(isletter('a1B_'))
disp(isspace(32))
%>    0   1   0   1   0
%>
%>    1   0   1   0
%>
%>    0

%% isstrprop
disp(isstrprop('aB1 ,', 'alpha'))
disp(isstrprop('aB1 ,', 'upper'))
disp(isstrprop('aB1 ,', 'digit'))
disp(isstrprop('aB1 ,', 'wspace'))
disp(isstrprop('aB1 ,', 'punct'))
disp(isstrprop('aB1 ,', 'alphanum'))
disp(isstrprop('fG', 'xdigit'))
%>    1   1   0   0   0
%>
%>    0   1   0   0   0
%>
%>    0   0   1   0   0
%>
%>    0   0   0   1   0
%>
%>    0   0   0   0   1
%>
%>    1   1   1   0   0
%>
%>    1   0

%% validatestring
disp(validatestring('gr', {'red', 'green'}))
disp(validatestring('RED', {'red', 'redder'}))
%> green
%> red

%% validatestring without a match
validatestring('blue', {'red', 'green'})
%! MATLAB:unrecognizedStringChoice

%% validatestring with two matches
validatestring('r', {'red', 'rose'})
%! MATLAB:ambiguousStringChoice
