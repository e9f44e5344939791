%% char and string are different classes
fprintf('%s %s %d %d', class('a'), class("a"), numel('abc'), numel("abc"))
%> char string 3 1
%% quotes inside quotes
disp('it''s "so"'), disp("it's ""so"""), disp('')
%> it's "so"
%> it's "so"
%>
%% no escapes in either
disp('a\nb'), disp("a\tb"), disp(length('\n'))
%> a\nb
%> a\tb
%>      2
%>
%% joining char
disp(['ab' 'cd']), disp(['ab'; 'cd']), disp(size(['ab'; 'cd']))
%> abcd
%> ab
%> cd
%>      2     2
%>
%% rows of different lengths
['ab'; 'c']
%! MATLAB:catenate:dimensionMismatch
%% joining strings makes an array
s = ["a" "bc"; "d" "e"]; fprintf('%s %s', class(s), mat2str(size(s)))
%> string [2 2]
%% string and char in brackets
s = ["a", 'bc']; fprintf('%s %d %s', class(s), numel(s), s(2))
%> string 2 bc
%% plus joins strings
s = "a" + "b" + 1 + 'c'; fprintf('%s %s %s %s', s, class(s), [1 2] + "x")
%> ab1c string 1x 2x
%% plus over string arrays
s = ["x" "y"] + ["1"; "2"]; disp(mat2str(size(s))), disp(s(2, 1))
%> [2 2]
%> x2
%% braces on a string give char
s = ["one" "two"]; fprintf('%s %s %s', class(s{2}), s{2}, s{1}(end))
%> char two e
%% strings compare as wholes
disp(mat2str(["a" "b"] == "a")), disp(mat2str("a" == 'a')), disp("b" > "a"), disp("abc" ~= "abd")
%> [true false]
%> true
%>    1
%>
%>    1
%>
%% indexing char
t = 'hello'; disp(t(end:-1:1)), disp(t([1 end])), t(1) = 'J'; disp(t), t(end+1:end+2) = '!?'; disp(t)
%> olleh
%> ho
%> Jello
%> Jello!?
%% numbers in brackets with char
disp(['a', 66, 'c']), disp(class([65 'b']))
%> aBc
%> char
%% text beside cells
c = ['a', {1}]; fprintf('%s %d', class(c), numel(c)), d = [{1}, 'xyz', {}]; fprintf(' %d', numel(d))
%> cell 2 2
%% empty texts
fprintf('%s %s %d %d %d', mat2str(size('')), mat2str(size("")), isempty(''), isempty(""), strlength(""))
%> [0 0] [1 1] 1 0 0
%% growth of string arrays
s = "a"; s(3) = "c"; fprintf('%d %d', numel(s), ismissing(s(2)))
%> 3 1
%% numbers assigned into strings become text
s = ["a" "b"]; s(2) = 5; disp(class(s)), disp(s(2))
%> string
%> 5
%% conversion
fprintf('%s|%s|%d|%d', string(12.5), char("xy"), double('A'), double("3.5") == 3.5)
%> 12.5|xy|65|1
%% text is UTF-16
fprintf('%d %d', length('é'), double('é'))
%> 1 233
%% strings in a switch and in if
s = "go"; if s == "go", disp('1'), end, if strcmp(s, 'go'), disp('2'), end, switch s, case "go", disp('3'), end
%> 1
%> 2
%> 3
%% char arithmetic and ranges
disp(char('a':'e')), disp(char('a' + (0:2))), disp('c' - 'a'), disp(mat2str('b' > 'abc'))
%> abcde
%> abc
%>      2
%>
%> [true false false]
%% char fills with blanks
c = char('a', 'bcd'); fprintf('%s [%s]', mat2str(size(c)), c(1, :))
%> [2 3] [a  ]
