%% deletion twice
x = 1:5; x([1 3]) = []; x(end) = []; disp(mat2str(x))
%> [2 4]
%% growth inside a field by two
a.b = [1 2 3]; a.b(end+1:end+2) = [8 9]; disp(mat2str(a.b))
%> [1 2 3 8 9]
%% a column of a cell as a list
c = cell(2); c{:, 1} 
%> ans =
%>
%>      []
%>
%> ans =
%>
%>      []
%>
%% switch over the letters of a text
s = 'a':'c'; for k = 1:numel(s), switch s(k), case {'a', 'c'}, fprintf('v'), otherwise, fprintf('k'), end, end
%> vkv
%% quotes after names and numbers
x = 3; y = x'; z = x.^2'; disp(y + z)
%>     12
%>
%% integers divide with doubles on both sides
x = int8(5); y = x / 2, z = 5 / x
%> y =
%>
%>   int8
%>
%>    3
%>
%> z =
%>
%>   int8
%>
%>    1
%>
%% growth shows zeros
a = 5; a(3) = 2, b = 'x'; b(3) = 'z'; double(b)
%> a =
%>
%>      5     0     2
%>
%> ans =
%>
%>    120     0   122
%>
%% a field list in rows
s = struct('a', 1); s(2) = struct('a', 2); t = [s.a; s.a]
%> t =
%>
%>      1     2
%>      1     2
%>
%% plus of strings and numbers from left to right
a = "x"; b = a + 1 + 2; disp(b), disp(1 + 2 + a)
%> x12
%> 3x
%% varargin may be empty
f = @(x, varargin) numel(varargin); disp(f(1)), disp(f(1, 2, 3))
%>      0
%>
%>      2
%>
%% a captured name lives on after clear
a = 1; f = @() a; clear a; disp(f())
%>      1
%>
%% a struct array as a map's value
m = containers.Map({'x'}, {struct('v', {1, 2})}); q = m('x'); disp(numel(q))
%>      2
%>
%% integer keys
m = containers.Map('KeyType', 'int32', 'ValueType', 'double'); m(5) = 2.5; for k = keys(m), fprintf('%s %d ', class(k{1}), k{1}), end, disp(m(5))
%> int32 5     2.5000
%>
%% maps join
m = containers.Map({'a','b'}, {1, 2}); n = [m; containers.Map({'c'}, {3})]; fprintf('%d', n.Count)
%> 3
%% an empty map
m = containers.Map(); disp(m.isKey('z')), disp(isempty(m)), disp(isobject(m))
%>    0
%>
%>    1
%>
%>    1
%>
%% growth and deletion of cells
a = {}; a(3) = {1}; disp(size(a)), a(2) = []; disp(size(a)), a{5} = 2; disp(cellfun(@isempty, a))
%>      1     3
%>
%>      1     2
%>
%>    1   0   1   1   0
%>
%% handles in a cell by name
function_handle_list = {@(x) x, @sin}; disp(class(function_handle_list{2})), disp(func2str(function_handle_list{1}))
%> function_handle
%> @(x)x
%% assignment by two conditions
x = magic(4); x(x > 10 & mod(x, 2) == 0) = -1; disp(mat2str(x))
%> [-1 2 3 13;5 11 10 8;9 7 6 -1;4 -1 15 1]
%% size with fewer outputs than dimensions
[a, b] = size(ones(2, 3, 4)); fprintf('%d %d ', a, b), [~, ~, c] = size(ones(2, 3, 4)); fprintf('%d', c)
%> 2 12 4
%% deletion down to nothing
a = 1:3; a(:, 2) = []; disp(mat2str(a)), b = 5; b(1) = []; disp(mat2str(size(b)))
%> [1 3]
%> [1 0]
%% numbers into logical and text
t = true; t(2) = 5; disp(class(t)), c = 'a'; c(2) = 66; disp(c), disp(class(c))
%> logical
%> aB
%> char
%% deep creation leaves empties
x.a(3).b{2} = 'q'; disp(isempty(x.a(1).b)), disp(size(x.a(3).b))
%>    1
%>
%>      1     2
%>
%% display of empties by disp
disp(1:0), disp(zeros(0, 3)), disp('')
%> 
%% whole and fractional scales
x = 1e5, z = [1e5 0.5], w = [1e-3 1], v = 1e15, u = [1 1e6]
%> x =
%>
%>       100000
%>
%> z =
%>
%>    1.0e+05 *
%>
%>     1.0000    0.0000
%>
%> w =
%>
%>     0.0010    1.0000
%>
%> v =
%>
%>    1.0000e+15
%>
%> u =
%>
%>            1     1000000
%>
%% for over a cell matrix
function_in_loop = 0; for k = {1, 2; 3, 4}, fprintf('%s ', mat2str(size(k))), end
%> [2 1] [2 1]
%% for over a struct copies
a.x = 1; for s = a, s.x = 5; end, disp(a.x)
%>      1
%>
%% the state of warnings is a struct
w = warning('off', 'all'); [msg, id] = lastwarn; warning(w); disp(class(w))
%> struct
%% nargin of handles
disp(nargin('size') < 0), disp(nargin(@(a, b) a)), disp(nargin(@(a, varargin) a))
%>    1
%>
%>      2
%>
%>     -2
%>
%% statements without commas after conditions
x = 5; if x == 5 disp('five'); end; while x > 4 x = x - 1; end; disp(x)
%> five
%>      4
%>
%% handles that return cells
f = @() {1, 2}; c = f(); disp(numel(c)), g = @(varargin) varargin; d = g(1, 2, 3); disp(d{3})
%>      2
%>
%>      3
%>
%% growth of an empty into structs
v = []; v(end + 1).a = 1; v(end + 1).a = 2; disp(numel(v)), disp([v.a])
%>      2
%>
%>      1     2
%>
