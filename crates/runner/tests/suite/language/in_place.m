%% a copy of a text does not grow with it
t = 'ab'; u = t; t = [t 'cd' 'e']; u = [u 'z']; disp(t), disp(u)
%> abcde
%> abz
%% a row grows by itself and by rows
z = [1 2]; y = z; z = [z z 3]; z = [z [4 5]]; fprintf('%d ', z, -1, y)
%> 1 2 1 2 3 4 5 -1 1 2
%% a column grows downwards
v = [1; 2]; v = [v; 3; [4; 5]]; disp(size(v)), fprintf('%d ', v)
%>      5     1
%>
%> 1 2 3 4 5
%% a cell takes values and cells
c = {1}; d = c; c = [c, 2]; c = [c, 'ab']; c = [c {3, 4}]; disp(size(c)), disp(class(c{3})), disp(numel(d))
%>      1     5
%>
%> char
%>      1
%>
%% one element goes out of a vector that another variable holds too
q = {1, 2, 3}; p = q; q(2) = []; x = [1; 2; 3]; x(2) = []; x(1) = []; fprintf('%d %d %d %d', numel(p), numel(q), q{2}, x)
%> 3 2 3 3
%% deleting beyond the end
x = 1:3; try, x(4) = []; catch e, disp(e.identifier), end, disp(numel(x))
%> MATLAB:subsdeldimmismatch
%>      3
%>
%% sums write into no array that a variable holds
a = [1 2 3]; b = a; b = b + a; c = a + b; a = a * 2; fprintf('%d ', a, b, c)
%> 2 4 6 2 4 6 3 6 9
%% products of small matrices
A = [1 2; 3 4]; v = [1; -1]; disp((A * v)'), disp([1 2 3] * [4; 5; 6]), disp(A * A)
%>     -1    -1
%>
%>     32
%>
%>      7    10
%>     15    22
%>
%% formulas of numbers and flags
f = @(x) (x > 2) * 10 + ~(x > 2); k = 3; g = @(x, y) x ^ 2 + k * y - mod(x, y); disp([f(1) f(5) g(5, 3)])
%>      1    10    32
%>
%% formulas whose value is no real scalar
h = @(x) sqrt(x); disp(h(-4)), m = @(v) v(2) + 1; disp(m([4 5 6])), s = @(x) [x x]; disp(s(1)), disp(h(9))
%>    0.0000 + 2.0000i
%>
%>      6
%>
%>      1     1
%>
%>      3
%>
%% an error in a formula is the operator's own
f = @(x) x + [1 2 3]; g = @(x) ~x; try, f([1 2]), catch e, disp(e.message), end, try, g(NaN), catch e, disp(e.identifier), end
%> Arrays have incompatible sizes for this operation.
%> MATLAB:nologicalnan
%% a formula sees what was captured, not what came later
k = 2; f = @(x) x * k; k = 100; disp(cellfun(f, {1, 2})), disp(arrayfun(@(x) x > 1, [1 2]))
%>      2     4
%>
%>    0   1
%>
%% fields and elements of fields
a.b.c = 5; a.b.c = a.b.c + 1; s = a; s.b.c = 0; st(3).x = 7; st(2).x = 1; a.q{3} = 1; a.n(4) = 2;
disp([a.b.c, s.b.c, st(2).x, numel(st), numel(a.q), numel(a.n)])
%>      6     0     1     3     3     4
%>
%% keys of maps
m = containers.Map(); m('a') = 1; m('b') = 2; m('a') = m('a') + 2; n = m; n('c') = 0; disp([m('a'), m.Count, isKey(m, 'c'), isKey(m, 'd')])
%>    3   3   1   0
%>
%% minus zero and zero are one key
m = containers.Map('KeyType', 'double', 'ValueType', 'any'); m(-0) = 5; m(0) = m(0) + 1; disp(m.Count), disp(m(0)), disp(isKey(m, 'x'))
%>    1
%>
%>      6
%>
%>    0
%>
%% numbers as texts
disp([num2str(-0) '|' num2str(pi) '|' num2str(1e10) '|' num2str(123456789.123) '|' num2str(-0.5) '|' num2str(1e-7)])
%> 0|3.1416|10000000000|123456789.123|-0.5|1e-07
%% printing whole numbers
disp(sprintf('%d|%i|%g|%g|%d|%g', 2^53, -7, -0, 99999, 1.5, 1e5))
%> 9007199254740992|-7|-0|99999|1.500000e+00|100000
%% one format for many values
disp(sprintf('%d-%s;', 1, 'a', 2, 'bc', 3))
%> 1-a;2-bc;3-
