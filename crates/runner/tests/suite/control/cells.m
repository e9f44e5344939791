%% cell sizes
disp(size(cell(2))), disp(size(cell(2, 3))), disp(size(cell([1 4]))), disp(size(cell(0, 3)))
c = cell(1, 2)
%>      2     2
%>
%>      2     3
%>
%>      1     4
%>
%>      0     3
%>
%> c =
%>
%>   1x2 cell array
%>
%>     {0x0 double}    {0x0 double}
%>
%% num2cell
c = num2cell([1 2; 3 4])
%> c =
%>
%>   2x2 cell array
%>
%>     {[1]}    {[2]}
%>     {[3]}    {[4]}
%>
%% num2cell by columns and rows
c = num2cell([1 2; 3 4], 1); disp(c{2}')
c = num2cell([1 2; 3 4], 2); disp(c{2})
%>      2     4
%>
%>      3     4
%>
%% num2cell of text
c = num2cell('abc'); disp(c{2}), disp(size(c))
%> b
%>      1     3
%>
%% mat2cell
c = mat2cell(reshape(1:16, 4, 4), [1 3], [2 2]);
disp(c{1, 2}), disp(c{2, 1})
%>      9    13
%>
%>      2     6
%>      3     7
%>      4     8
%>
%% mat2cell by rows
c = mat2cell([1 2; 3 4; 5 6], [2 1]);
disp(size(c)), disp(c{2})
%>      2     1
%>
%>      5     6
%>
%% mat2cell of sums that do not fit
mat2cell([1 2 3], 1, [1 1])
%! MATLAB:mat2cell:VectorSumMismatch
%% cell2mat
disp(cell2mat({1 [2 3]; [4; 7] [5 6; 8 9]}))
%>      1     2     3
%>      4     5     6
%>      7     8     9
%>
%% cell2mat of text
disp(cell2mat({'ab', 'cd'})), disp(size(cell2mat({})))
%> abcd
%>      0     0
%>
%% cell2mat of structs
s = cell2mat({struct('a', 1), struct('a', 2)});
disp(s(2).a)
%>      2
%>
%% cell2mat of mixed classes
cell2mat({1, 'a'})
%! MATLAB:cell2mat:MixedDataTypes
%% cell2mat wants a cell
cell2mat(5)
%! MATLAB:cell2mat:InvalidInput
%% deal
[a, b] = deal(1, 'x'); disp(a), disp(b)
[p, q, r] = deal(0); fprintf('%d%d%d\n', p, q, r)
%>      1
%>
%> x
%> 000
%% deal into a cell
c = cell(1, 2); [c{:}] = deal(7); disp(c{2})
%>      7
%>
%% deal of the wrong number
[a, b] = deal(1, 2, 3);
%! MATLAB:deal:narginNargoutMismatch
%% iscell
fprintf('%d%d%d\n', iscell({}), iscell(1), iscell(struct()))
%> 100
%% celldisp
c = {1, 'two'};
celldisp(c)
%>
%> c{1} =
%>
%>      1
%>
%>
%> c{2} =
%>
%> two
%>
%% celldisp with a name and nested cells
celldisp({{5}}, 'n')
%>
%> n{1}{1} =
%>
%>      5
%>
