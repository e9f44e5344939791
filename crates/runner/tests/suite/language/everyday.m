%% clear as a call
x = 1; clear('x'); disp(exist('x'))
%>      0
%>
%% a branch decides an output
disp(ifelse(3))
function r = ifelse(x), if x > 2, r = 'big'; else, r = 'small'; end, end
%> big
%% a copied struct grows alone
x.a = 1; y = x; y.b = 2; disp(isequal(x, y)), disp(isfield(x, 'b'))
%>    0
%>
%>    0
%>
%% deletion by a condition and growth
a = 1:5; a(a == 3) = []; a(end + 1) = 9; disp(mat2str(a))
%> [1 2 4 5 9]
%% the last separator is cut
s = sprintf('%d,', [1 2 3]); s(end) = []; disp(s)
%> 1,2,3
%% sort of texts with order
names = {'b', 'a'}; [sorted, order] = sort(names); disp(sorted{1}), disp(order)
%> a
%>      2     1
%>
%% a handle applied twice
f = @(x) x + 1; g = @(h, v) h(h(v)); disp(g(f, 1))
%>      3
%>
%% formats and newline as strings
fprintf('%s\n', "string"), fprintf("%d\n", 3), disp("a" + newline + "b")
%> string
%> 3
%> a
%> b
%% names out of num2cell
x = num2cell([1 2]); [a, b] = x{:}; validateattributes(a, {'numeric'}, {'positive'}), disp(a + b)
%>      3
%>
%% spmd runs once
spmd, disp('one'), end
%> one
%% a page added to a matrix
A = eye(2); A(:, :, 2) = [1 2; 3 4]; disp(sum(A, 3))
%>      2     2
%>      3     5
%>
%% conditions of shapes
if isrow([1 2]) && iscolumn([1;2]) && isscalar(5) && isvector([1 2]), disp('yes'), end
%> yes
%% rows of cells grow
x = {}; x(end+1, :) = {1, 'a'}; x(end+1, :) = {2, 'b'}; disp(size(x))
%>      2     2
%>
%% the longest of a field's texts
s = struct(); s(1).name = 'x'; s(2).name = 'yy'; disp(max(cellfun(@numel, {s.name})))
%>      2
%>
%% deal makes structs and a condition deletes one
[s(1:3).v] = deal(1, 2, 3); s([s.v] == 2) = []; disp([s.v])
%>      1     3
%>
%% text indexed and called by name
f = 'sin'; disp(f(1)), disp(feval(f, 0))
%> s
%>      0
%>
%% eval of joined text
a = 3; eval(['a' '= a + 1;']); disp(a)
%>      4
%>
%% a string's characters
str = "abc"; disp(str{1}(2)), disp(extractAfter(str, "a")), disp(strlength(str))
%> b
%> bc
%>      3
%>
%% remainders and shifts
x = int32(7); y = x / int32(2) * 2; disp(y), disp(bitshift(8, -2)), disp(mod(-1, 3)), disp(rem(-1, 3))
%>    8
%>
%>      2
%>
%>      2
%>
%>     -1
%>
%% break inside if inside while
x = 10; while x > 0, x = x - 3; if x < 5, break, end, end, disp(x)
%>      4
%>
%% pages filled with zeros
a = 1; a(:, :, 3) = 2; disp(size(a)), disp(squeeze(a)')
%>      1     1     3
%>
%>      1     0     2
%>
%% a case of mixed classes
x = 'a'; switch x, case {'a', 1}, disp('mixed'), end
%> mixed
%% empty fields of created elements
s.x = 1; s(3).x = 3; for k = 1:numel(s), if isempty(s(k).x), fprintf('e'), else, fprintf('%d', s(k).x), end, end
%> 1e3
%% a matrix with a new border
m = [1 2; 3 4]; m(:, end + 1) = [5; 6]; m(end + 1, :) = 0; disp(mat2str(m))
%> [1 2 5;3 4 6;0 0 0]
%% odd elements by logical of mod
x = 1:10; y = x(logical(mod(x, 2))); disp(y)
%>      1     3     5     7     9
%>
%% classes of results
disp(class(1 == 1)), disp(class('a' + 'b')), disp(class([1 true])), disp(class({})), disp(class(@sin)), disp(class(struct)), disp(class(1:3 > 2))
%> logical
%> double
%> double
%> cell
%> function_handle
%> struct
%> logical
%% a field of a called handle's result
a.b = @(x) struct('c', x); r = a.b(3); disp(r.c), disp(a.b(4).c)
%>      3
%>
%>      4
%>
%% text to numbers
x = "5"; y = double(x) + 1; z = str2double('1e3'); disp(y + z)
%>         1006
%>
%% deletion in an input shows it
f(1:3)
function f(x), x(2) = [], end
%> x =
%>
%>      1     3
%>
%% format short g
x = pi; x, format short g, x
%> x =
%>
%>     3.1416
%>
%> x =
%>
%>        3.1416
%>
%% minus zero and scales of fractions
a = -0, b = [0.1 0.22 0.333], c = [1000.5 2], d = [1e-5 1]
%> a =
%>
%>      0
%>
%> b =
%>
%>     0.1000    0.2200    0.3330
%>
%> c =
%>
%>    1.0e+03 *
%>
%>     1.0005    0.0020
%>
%> d =
%>
%>     0.0000    1.0000
%>
