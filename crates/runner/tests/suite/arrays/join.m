%% repmat by one count
disp(mat2str(repmat([1 2], 2)))
%> [1 2 1 2;1 2 1 2]

%% repmat of a char
disp(mat2str(repmat('ab', 1, 2)))
%> 'abab'

%% repmat by a vector of counts
disp(mat2str(size(repmat(1, [2 3 2]))))
%> [2 3 2]

%% repmat by nothing
disp(mat2str(size(repmat([1 2], 0, 2))))
%> [0 4]

%% repelem of a row
disp(mat2str(repelem([1 2 3], [1 0 2])))
%> [1 3 3]

%% repelem of a column
disp(mat2str(repelem([1; 2], 2)))
%> [1;1;2;2]

%% repelem along both
disp(mat2str(repelem([1 2; 3 4], 1, 2)))
%> [1 1 2 2;3 3 4 4]

%% repelem of a matrix needs all factors
repelem([1 2; 3 4], 2)
%! MATLAB:repelem:notVector

%% cat along a third dimension
disp(mat2str(size(cat(3, [1 2], [3 4]))))
%> [1 2 2]

%% horzcat skips empties
disp(mat2str(horzcat([], 1, [2 3])))
%> [1 2 3]

%% vertcat of different widths
vertcat([1 2], 3)
%! MATLAB:catenate:dimensionMismatch

%% blkdiag
disp(mat2str(blkdiag([1 2], 3)))
%> [1 2 0;0 0 3]

%% kron
disp(mat2str(kron([1 2], [1 10; 100 1000])))
%> [1 10 2 20;100 1000 200 2000]

%% meshgrid and ndgrid are transposed
[X, Y] = meshgrid(1:2, 3:5); [P, Q] = ndgrid(1:2, 3:5);
disp(mat2str(X)); disp(mat2str(Y)); disp(isequal(P, X.') && isequal(Q, Y.'))
%> [1 2;1 2;1 2]
%> [3 3;4 4;5 5]
%>    1

%% meshgrid in space
[X, Y, Z] = meshgrid(1:2, 1:3, 1:4); fprintf("%d ", size(Z), Z(1, 1, 4)); fprintf("\n")
%> 3 2 4 4 

%% sub2ind
disp(mat2str(sub2ind([3 4], [2 3], [2 4])))
%> [5 12]

%% sub2ind out of range
sub2ind([3 4], 4, 1)
%! MATLAB:sub2ind:IndexOutOfRange

%% sub2ind of different sizes
sub2ind([3 4], [1 2], 1)
%! MATLAB:sub2ind:SubscriptVectorSize

%% ind2sub
[r, c] = ind2sub([3 4], [5 12]); disp([r; c])
%>      2     3
%>      2     4

%% ind2sub folds what has no output
[r, c] = ind2sub([2 2 2], 7); fprintf("%d %d\n", r, c)
%> 1 4

%% linspace
disp(mat2str(linspace(0, 1, 5)))
%> [0 0.25 0.5 0.75 1]

%% linspace of one point is the end
disp(mat2str(linspace(0, 7, 1)))
%> 7

%% linspace has a hundred points
disp(mat2str(numel(linspace(0, 1))))
%> 100

%% logspace
disp(mat2str(logspace(0, 3, 4)))
%> [1 10 100 1000]

%% colon
disp(mat2str([colon(1, 3) colon(5, -2, 1)]))
%> [1 2 3 5 3 1]
