%% linear and by row and column
a = [1 2 3; 4 5 6]; fprintf('%d ', a(2), a(5), a(2, 3), a(end), a(end, 1), a(1, end))
%> 4 3 6 6 4 3
%% the colon
a = [1 2; 3 4]; disp(mat2str(a(:))), disp(mat2str(a(:)')), disp(mat2str(a(:, 1))), disp(mat2str(a(2, :)))
%> [1;3;2;4]
%> [1 3 2 4]
%> [1;3]
%> [3 4]
%% the shape of an index
a = 10:10:50; b = a'; disp(mat2str(a([1;3]))), disp(mat2str(b([1 3]))), disp(mat2str(a([1 2; 3 4])))
%> [10 30]
%> [10;30]
%> [10 20;30 40]
%% a matrix by a vector takes the index's shape
a = magic(3); disp(mat2str(a([1 2]))), disp(mat2str(a([1; 2])))
%> [8 3]
%> [8;3]
%% indices may repeat
a = [5 6]; disp(mat2str(a([1 1 2 1]))), disp(mat2str(a(ones(2, 2))))
%> [5 5 6 5]
%> [5 5;5 5]
%% logical indexing
a = [1 5; 7 2]; disp(mat2str(a(a > 2))), r = [4 5 6]; disp(mat2str(r(logical([1 0 1])))), disp(mat2str(r(r > 9)))
%> [7;5]
%> [4 6]
%> zeros(1,0)
%% logical index shorter than the array
r = 1:5; disp(mat2str(r([true false true])))
%> [1 3]
%% logical rows and columns
a = magic(3); disp(mat2str(a([true false true], logical([0 1 1]))))
%> [1 6;9 2]
%% logical assignment
a = 1:6; a(a > 3) = 0; disp(mat2str(a)), a(logical([1 1 0 0 0 0])) = [8 9]; disp(mat2str(a))
%> [1 2 3 0 0 0]
%> [8 9 3 0 0 0]
%% end in expressions
a = 1:10; disp(mat2str(a(end/2))), disp(mat2str(a([1 end])))
disp(mat2str(a(end:-3:1))), disp(a(min(end, 30))), disp(a(max(1, end - 8)))
%> 5
%> [1 10]
%> [10 7 4 1]
%>     10
%>
%>      2
%>
%% end inside an index of an index
a = [3 1 2]; b = [10 20 30 40]; disp(b(a(end))), disp(b(a(1):end))
%>     20
%>
%>     30    40
%>
%% end of a call's argument belongs to the array outside
a = 1:5; disp(a(numel(a(1:end-1)))), disp(a(abs(-end)))
%>      4
%>
%>      5
%>
%% end with three subscripts and with two
a = reshape(1:24, 2, 3, 4); fprintf('%d %d %d %d', a(end, end, end), a(1, end), a(end, 1, 2), a(2, 5))
%> 24 23 8 10
%% pages
a = reshape(1:8, 2, 2, 2); disp(mat2str(a(:, :, 2))), disp(mat2str(size(a(:, 1, :)))), disp(mat2str(a(:, :)))
%> [5 7;6 8]
%> [2 1 2]
%> [1 3 5 7;2 4 6 8]
%% ones after the last subscript
a = [1 2; 3 4]; disp(a(2, 1, 1, 1))
%>      3
%>
%% growth at the end
a = []; a(end+1) = 5; a(end+1) = 6; disp(mat2str(a)), a(6) = 1; disp(mat2str(a))
%> [5 6]
%> [5 6 0 0 0 1]
%% growth of rows
a = [1 2]; a(end+1, :) = [3 4]; disp(mat2str(a)), a(2, 4) = 9; disp(mat2str(a))
%> [1 2;3 4]
%> [1 2 0 0;3 4 0 9]
%% growth of a column keeps a column
a = [1; 2]; a(4) = 7; disp(mat2str(a))
%> [1;2;0;7]
%% growth of a new name
x(3) = 4; y(2, 2) = 1; z{3} = 'a'; disp(mat2str(x)), disp(mat2str(y)), disp(size(z))
%> [0 0 4]
%> [0 0;0 1]
%>      1     3
%>
%% growth of text and logical
t = 'ab'; t(4) = 'd'; disp(double(t(3))), b = true; b(3) = true; disp(mat2str(b))
%>      0
%>
%> [true false true]
%% growth into pages
a = [1 2]; a(:, :, 2) = [3 4]; disp(mat2str(size(a))), disp(mat2str(a(:)'))
%> [1 2 2]
%> [1 2 3 4]
%% a matrix does not grow by linear index
try, a = [1 2; 3 4]; a(7) = 1; catch e, disp(e.message), end
%> Attempt to grow array along ambiguous dimension.
%% a scalar fills
a = zeros(2, 3); a(:) = 7; a(2, :) = 1; a(:, [1 3]) = 0; disp(mat2str(a))
%> [0 7 0;0 1 0]
%% a column into a row
a = zeros(1, 3); a(:) = [1; 2; 3]; b = zeros(2); b(1, :) = [5; 6]; disp(mat2str(a)), disp(mat2str(b))
%> [1 2 3]
%> [5 6;0 0]
%% repeated targets keep the last
a = [0 0]; a([1 1 2 1]) = [5 6 7 8]; disp(mat2str(a))
%> [8 7]
%% sizes of an assignment
a = 1:5; a(1:3) = [1 2];
%! MATLAB:matrix:singleSubscriptNumelMismatch
%% sizes of an assignment by rows
a = ones(2); a(1, :) = [1 2 3];
%! MATLAB:subsassigndimmismatch
%% deletion
a = 1:5; a(2) = []; disp(mat2str(a)), a([1 end]) = []; disp(mat2str(a)), a(:) = []; disp(mat2str(size(a)))
%> [1 3 4 5]
%> [3 4]
%> [0 0]
%% deletion of rows and columns
a = magic(3); a(2, :) = []; disp(mat2str(a)), a(:, logical([1 0 0])) = []; disp(mat2str(a))
%> [8 1 6;4 9 2]
%> [1 6;9 2]
%% deletion by a condition
a = [1 -2 3 -4]; a(a < 0) = []; disp(mat2str(a)), a([]) = []; disp(mat2str(a))
%> [1 3]
%> [1 3]
%% deletion of an element of a matrix makes a row
a = [1 2; 3 4]; a(2) = []; disp(mat2str(a))
%> [1 2 4]
%% deletion of part of a row
a = magic(3); a(1, 2) = [];
%! MATLAB:subsdeldimmismatch
%% deletion beyond the end
a = 1:3; a(5) = [];
%! MATLAB:subsdeldimmismatch
%% deletion in cells, structs and text
c = {1, 2, 3}; c(2) = []; s = struct('a', {1, 2, 3}); s(1) = []; t = 'abcd'; t(2:3) = [];
fprintf('%d %d %s', c{2}, s(1).a, t)
%> 3 2 ad
%% emptying a cell is no deletion
c = {1, 2}; c{1} = []; fprintf('%d %d', numel(c), isempty(c{1}))
%> 2 1
%% index beyond the end
a = [1 2 3]; a(4)
%! MATLAB:badsubscript
%% index beyond the rows
a = magic(3); a(4, 1)
%! MATLAB:badsubscript
%% an index of zero
a = [1 2 3]; a(0)
%! MATLAB:badsubscript
%% a negative index
a = [1 2 3]; a(-1)
%! MATLAB:badsubscript
%% logical index too long
a = [1 2]; a(logical([1 0 1]))
%! MATLAB:badsubscript
%% words of an index beyond the end
try, a = [1 2 3]; a(5), catch e, disp(e.message), end
%> Index exceeds the number of array elements. Index must not exceed 3.
%% words of an index in a position
try, a = magic(3); a(1, 7), catch e, disp(e.message), end
%> Index in position 2 exceeds array bounds. Index must not exceed 3.
%% words of a bad index
try, a = 1:3; a(0, 1), catch e, disp(e.message), end
%> Index in position 1 is invalid. Array indices must be positive integers or logical values.
%% empty indices
a = 1:3; disp(mat2str(size(a([])))), disp(mat2str(size(a(zeros(1, 0))))), b = magic(3); disp(mat2str(size(b(:, []))))
%> [0 0]
%> [1 0]
%> [3 0]
%% text as index
a = zeros(1, 100); a('A') = 3; disp(find(a))
%>     65
%>
%% a colon as text
a = [1 2; 3 4]; disp(mat2str(a(':')')), disp(mat2str(a(2, ':')))
%> [1 3 2 4]
%> [3 4]
%% indexing a scalar
x = 5; disp(x(1)), disp(mat2str(x([1 1; 1 1]))), disp(x(end))
%>      5
%>
%> [5 5;5 5]
%>      5
%>
%% find and linear indices
a = [0 3; 5 0]; [r, c] = find(a); fprintf('%s %s %s', mat2str(find(a)), mat2str(r), mat2str(c))
%> [2;3] [2;1] [1;2]
%% braces and parentheses on cells
c = {1, 'a'; [2 3], {4}}; fprintf('%s %s %d %d', class(c(1)), class(c{1}), c{2, 1}(2), c{2, 2}{1})
%> cell double 3 4
%% cell in a cell
c = {}; c{2}{3} = 'x'; fprintf('%s %s %s', mat2str(size(c)), mat2str(size(c{2})), c{2}{3})
%> [1 2] [1 3] x
%% assigning with parentheses into cells
c = cell(1, 3); c(2) = {5}; c([1 3]) = {'a', 'b'}; fprintf('%s %d %s', c{:})
%> a 5 b
%% a cell beyond its end
c = {1, 2}; c{3}
%! MATLAB:badsubscript
%% braces on a number
x = 5; x{1}
%! MATLAB:cellRefFromNonCell
%% a copy does not follow
a = [1 2]; b = a; b(1) = 9; c = {a}; c{1}(2) = 7; fprintf('%s %s %s', mat2str(a), mat2str(b), mat2str(c{1}))
%> [1 2] [9 2] [1 7]
%% an array of its own elements
a = 1:4; a = a(end:-1:1); a(2:3) = a([3 2]); disp(mat2str(a))
%> [4 2 3 1]
