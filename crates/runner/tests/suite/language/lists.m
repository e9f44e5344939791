%% braces spread into several names
c = {1, 'two', [3 3]}; [a, b, d] = c{:}; fprintf('%d %s %s', a, b, mat2str(d))
%> 1 two [3 3]
%% braces spread into fewer names
c = {1, 2, 3}; [a, b] = c{:}; fprintf('%d %d', a, b)
%> 1 2
%% a function fills cells
c = cell(1, 2); [c{1:2}] = max([4 9 2]); fprintf('%d %d', c{:})
%> 9 2
%% a function fills cells that are not there yet
[c{1:2}] = size(ones(3, 4)); fprintf('%d %d', c{:})
%> 3 4
%% deal into a field of all elements
s = struct('x', {1, 2, 3}); [s.x] = deal(0, 5, 6); fprintf('%d ', s.x), [s.x] = deal(9); fprintf('%d ', s.x)
%> 0 5 6 9 9 9
%% deal makes a new field
s = struct('x', {1, 2}); [s.y] = deal('a', 'b'); disp([s.y])
%> ab
%% deal into chosen elements
s = struct('x', {1, 2, 3}); [s(2:3).x] = deal(7, 8); fprintf('%d ', s.x)
%> 1 7 8
%% a list from a cell into fields
v = {4, 5}; s = struct('a', {0, 0}); [s.a] = v{:}; fprintf('%d ', s.a)
%> 4 5
%% mixed targets
[x, c{2}, s.f, y(3)] = deal(1, 2, 3, 4); fprintf('%d %d %d %s', x, c{2}, s.f, mat2str(y))
%> 1 2 3 [0 0 4]
%% swapping
a = 1; b = 2; [a, b] = deal(b, a); fprintf('%d %d', a, b)
%> 2 1
%% lists in brackets, braces and calls
c = {2, 3}; s = struct('n', {7, 8});
disp(mat2str([1, c{:}, 4])), d = {c{:}, s.n}; disp(numel(d)), disp(max(c{:})), disp(mat2str(vertcat(s.n)))
%> [1 2 3 4]
%>      4
%>
%>      3
%>
%> [7;8]
%% an empty list vanishes
c = {}; disp(mat2str([1, c{:}, 2])), d = {c{:}, 5}; disp(numel(d)), fprintf('<%d>', c{:}), s = struct('a', {}); disp(size([s.a]))
%> [1 2]
%>      1
%>
%> <>     0     0
%>
%% a list as indices
a = magic(4); k = {2, 3}; disp(a(k{:})), k = {':', 1}; disp(mat2str(a(k{:})))
%>     10
%>
%> [16;5;9;4]
%% a list shown
c = {1, 'a'}; c{:}
%> ans =
%>
%>      1
%>
%> ans =
%>
%>     'a'
%>
%% a field list shown
s = struct('a', {true, 2}); s.a
%> ans =
%>
%>   logical
%>
%>    1
%>
%> ans =
%>
%>      2
%>
%% fields of a cell's structs
c = {struct('v', 4), struct('v', [5 6])}; disp(c{1}.v), disp(c{2}.v(2))
%>      4
%>
%>      6
%>
%% too few values in a list
c = {1, 2}; [a, b, d] = c{:};
%! MATLAB:needMoreRhsOutputs
%% deal of wrong counts
[a, b] = deal(1, 2, 3);
%! MATLAB:deal:narginNargoutMismatch
%% outputs go from left to right
a = [1 2 3]; [a(1), a(2)] = deal(a(3), a(1)); disp(mat2str(a))
%> [3 1 3]
%% ignored places in a list
c = {1, 2, 3}; [~, x] = c{:}; disp(x), [~, ~, z] = deal(7, 8, 9); disp(z)
%>      2
%>
%>      9
%>
%% a list of structs with end
s.a = {1, {2, 3}}; disp(s.a{end}{end}), s.a{end}{end+1} = 4; disp(numel(s.a{2})), [p, q] = s.a{2}{2:end}; fprintf('%d%d', p, q)
%>      3
%>
%>      3
%>
%> 34
