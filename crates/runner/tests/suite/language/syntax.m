%% names that are words elsewhere
properties = 1; methods = 2; events = 3; arguments = 4; disp(properties + methods + events + arguments)
%>     10
%>
%% end closes of the older forms
if 1, disp('a'), end; for k=1:2 disp(k), end
while false end
%> a
%>      1
%>
%>      2
%>
%% commas and semicolons in odd places
x = 1;; y = 2;, disp(x + y)
%>      3
%>
%% rows ended by comma
a = [1, 2, ; 3, 4,]; c = {1, 2,}; disp(mat2str(a)), disp(numel(c))
%> [1 2;3 4]
%>      2
%>
%% cells by blanks and calls
f = @(x) x; c = {f(1) f (2)}; disp(numel(c))
%>      3
%>
%% blanks before a bracket inside brackets
a = [5 6 7]; b = [a(1) a (2)]; disp(mat2str(b))
%> [5 5 6 7 2]
%% blanks inside parentheses do not split
a = [1 2 3]; disp(a( 2 )), disp(mat2str([a( 1 ) , (1 -2)]))
%>      2
%>
%> [1 -1]
%% quote after a bracket, a dot, and a keyword
c = {[1 2]', 'x'}; s.a = [3 4]; disp(mat2str(c{1}')), disp(mat2str(s.a')), disp(mat2str(c{1}.'))
%> [1 2]
%> [3;4]
%> [1 2]
%% a comment ends a statement
x = 3 % five
%> x =
%>
%>      3
%>
%% two percent signs inside text
fprintf('%d%%\n', 5)
%> 5%
%% continuation in text of a call
fprintf('%s%s\n', 'a', ...
    'b')
%> ab
%% continuation inside a name list
function_result = max( ...
    [1, 5, ...
     3]);
disp(function_result)
%>      5
%>
%% a matrix of texts over lines
c = {'a'
     'b', };
disp(size(c))
%>      2     1
%>
%% calls without parentheses in expressions
x = pi + 1; disp(x > 4), y = rand < 2; disp(y)
%>    1
%>
%>    1
%>
%% if with a negated call
if ~isempty([1]), disp('full'), end, if ~any([0 0]) && ~false, disp('none'), end
%> full
%> none
%% nested brackets
disp(mat2str([[1 2]; [3, [4]]])), disp(mat2str([1, [2; 3]']))
%> [1 2;3 4]
%> [1 2 3]
%% a call chain with fields
s.a{2}.b(3).c = 5; disp(s.a{2}.b(3).c), disp(numel(s.a{2}.b))
%>      5
%>
%>      3
%>
%% hexadecimal suffix
x = 0xFFu8; disp(class(x)), disp(x + 1)
%> uint8
%>    255
%>
%% numbers with trailing dot before transpose
a = 3.'; b = [1 2].'; disp(a), disp(size(b))
%>      3
%>
%>      2     1
%>
%% unary plus and minus chains in power
disp(2^--1), disp(2^-(-1)), disp(-2^0.5 < 0)
%>      2
%>
%>      2
%>
%>    1
%>
%% not applied to text and ranges
disp(mat2str(~'a')), disp(mat2str(~(0:2)))
%> false
%> [true false false]
%% two statements in one if line with else
if 0, x = 1; else x = 2; end, disp(x)
%>      2
%>
%% elseif with brackets
x = 3; if(x==1)disp('1'),elseif(x==3)disp('3'),end
%> 3
%% for over an expression in brackets with a comma
for i=[1,2;3,4] disp(i'), end
%>      1     3
%>
%>      2     4
%>
%% a keyword as a field
s.end = 1; s.for = 2; disp(s.end + s.for)
%>      3
%>
%% a variable named i hides the imaginary unit
i = 5; disp(i), disp(2i)
%>      5
%>
%>    0.0000 + 2.0000i
%>
%% a unit used as a value
clear i, disp(imag(i)), disp(isreal(1i))
%>      1
%>
%>    0
%>
%% line of only a semicolon or comma
;
,
disp('ok')
%> ok
%% a missing end
try, eval('if 1, disp(1)'), catch, disp('caught'), end
%> caught
%% a bracket not closed
try, eval('x = [1 2'), catch, disp('caught'), end
%> caught
%% text not closed
try, eval('x = ''abc'), catch, disp('caught'), end
%> caught
%% nothing runs of a file that cannot be read
try, eval('disp(1), x = )'), catch, disp('caught'), end
%> caught
