%% a switch over cell of cells
switch 'b', case {{'b'}}, disp(1), otherwise, disp(2), end
%>      2
%>
%% a list in a condition of a function
c = {}; if isempty(c) || c{1}, disp('ok'), end
%> ok
%% global in two functions
a, b
function a, global Z, Z = [1 2]; end
function b, global Z, Z(end+1) = 3; disp(mat2str(Z)), end
%> [1 2 3]
%% nargin in a script's function called by feval
disp(feval(@f, 1, 2, 3)), disp(feval('f'))
function n = f(varargin), n = nargin; end
%>      3
%>
%>      0
%>
%% cellfun with nested closures
k = 2; g = @(v) cellfun(@(x) x * k, v); disp(mat2str(g({1, 2, 3})))
%> [2 4 6]
%% nargout through a handle
h = @f; [a, b] = h(); fprintf('%d %d', a, b), h();
function [a, b] = f, a = nargout; b = 5; end
%> 2 5
%% an exception not thrown yet
e = MException('a:b', 'hello %s', 'you'); disp(e.message), disp(size(e.stack, 2))
%> hello you
%>      1
%>
%% isfield after dynamic delete
s.a = 1; s.b = 2; s = rmfield(s, {'a', 'b'}); disp(isempty(fieldnames(s)))
%>    1
%>
%% orderfields and struct functions
s.b = 1; s.a = 2; disp(strjoin(fieldnames(orderfields(s))', ''))
%> ab
%% a loop downwards
x = 0; for k = 10:-3:1, x = x * 10 + k; end, fprintf('%d', x)
%> 10741
%% while with complex condition
k = 0; while k < 10 && mod(k, 7) ~= 6, k = k + 1; end, disp(k)
%>      6
%>
%% a matrix in if with comparison
if [1 2] == [1 2], disp('same'), end, if [1 2] == [1 3], disp('wrong'), else, disp('differ'), end
%> same
%> differ
%% ternary by cells
pick = @(c, a, b) subsref({b, a}, struct('type', '{}', 'subs', {{c + 1}})); disp(pick(true, 'y', 'n'))
%> y
%% subsasgn
a = subsasgn([1 2 3], struct('type', '()', 'subs', {{2}}), 9); disp(mat2str(a))
%> [1 9 3]
%% int loop and concatenation
v = uint8([]); for k = 1:3, v(end+1) = k * 100; end, fprintf('%s %s', class(v), mat2str(double(v)))
%> uint8 [100 200 255]
%% growth of an empty of class
v = {}; v{end+1, 1} = 1; v{end+1, 1} = 2; disp(size(v)), w = zeros(1, 0, 'int8'); w(3) = 1; disp(class(w))
%>      2     1
%>
%> int8
%% sum over logical and char
disp(class(sum([true true]))), disp(sum('ab')), disp(class(sum(single(1)))), disp(class(sum(int8([100 100])))), disp(sum(int8([100 100])))
%> double
%>    195
%>
%> single
%> int8
%>    127
%>
%% a statement asks for no output
f; function f, disp(nargout), end
%>      0
%>
%% a list of nested struct arrays
s(2).a.b = 3; s(2).a(2).b = 5; x = [s(2).a.b]; disp(mat2str(x))
%> [3 5]
%% deletion inside a field
a.b = {1, 2, 3}; a.b(2) = []; disp(numel(a.b)), a.c = 1:4; a.c(a.c > 2) = []; disp(mat2str(a.c))
%>      2
%>
%> [1 2]
%% assignment inside a cell's element
c = {1,2,3}; c{2}(3) = 7; c{end+1}.x = 4; disp(mat2str(c{2})), disp(c{4}.x)
%> [2 0 7]
%>      4
%>
%% deletion of a struct element
x.y = 1; x(2).y = 5; x(1) = []; disp(x.y)
%>      5
%>
%% a struct of an empty cell
s = struct('a', {{}}); disp(size(s)), disp(class(s.a))
%>      1     1
%>
%> cell
%% complex that turns real
z = 3 + 4i; z(2) = 1; disp(isreal(z)), z = z - 4i * [1 0]; disp(isreal(z)), disp(mat2str(z))
%>    0
%>
%>    1
%>
%> [3 1]
%% a complex element in a real array
a = [1 2 3]; a(2) = 5i; disp(mat2str(a)), a(2) = 1; disp(isreal(a))
%> [1+0i 0+5i 3+0i]
%>    1
%>
%% break in try and continue in catch
n = 0; while true, n = n + 1; try, if n == 3, break; end, error('a:b', 'c'), catch, continue, end, end, disp(n)
%>      3
%>
%% for over a transposed matrix
a = ones(2, 3); for k = a', fprintf('%d', numel(k)), end
%> 33
%% deal in a handle
f = @() deal(1, 2); [a, b] = f(); fprintf('%d %d', a, b)
%> 1 2
%% deal makes a cell and a struct array
[q{1:3}] = deal(0); disp(numel(q)), [r(1:2).v] = deal(7); disp(numel(r))
%>      3
%>
%>      2
%>
%% display of text and a number on one line
s = 'abc'; s(end:-1:1), numel(s)
%> ans =
%>
%>     'cba'
%>
%> ans =
%>
%>      3
%>
%% feval of a local function by name
fn = 'sub1'; feval(fn, 3)
function sub1(x), fprintf('%d', x), end
%> 3
%% a handle in a cell called with a cell's value
a = {@(x) x+1, 3}; disp(a{1}(a{2}))
%>      4
%>
%% deletion of a row and a column
A = magic(4); A(:, 2) = []; A(end, :) = []; disp(mat2str(A))
%> [16 3 13;5 10 8;9 6 12]
%% deletion of a page
A = zeros(2,2,2); A(:,:,1) = []; disp(mat2str(size(A)))
%> [2 2]
%% growth by a colon and end
x = 1:3; x(:, end+1) = 4; disp(mat2str(x)), x(2, :) = 1; disp(mat2str(x))
%> [1 2 3 4]
%> [1 2 3 4;1 1 1 1]
%% a handle captured by a handle
f = @plus; g = @(varargin) f(varargin{:}); disp(g(2, 3)), disp(func2str(g))
%>      5
%>
%> @(varargin)f(varargin{:})
%% spaces in func2str
disp(func2str(@(x) x.^2 + [1, 2; 3 4] - ~x)), disp(func2str(@() disp('a b'))), disp(func2str(@(a, ~) {a, 1}))
%> @(x)x.^2+[1,2;3,4]-~x
%> @()disp('a b')
%> @(a,~){a,1}
%% and of comparisons
if 3 == 3 & 2 < 1, disp('a'), else, disp('b'), end
%> b
%% a range up to the largest integer
t = 0; for k = uint8(250):uint8(255), t = t + 1; end, disp(t)
%>      6
%>
