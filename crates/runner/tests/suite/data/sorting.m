%% sort with index
format compact
[s, i] = sort([3 1 2]);
disp([s; i])
%>      1     2     3
%>      2     3     1

%% sort is stable both ways
format compact
[~, i] = sort([2 1 2 1]);
disp(i)
[~, i] = sort([2 1 2 1], 'descend');
disp(i)
%>      2     4     1     3
%>      1     3     2     4

%% sort columns and rows
format compact
disp(sort([3 1; 2 4]))
disp(sort([3 1; 2 4], 2))
%>      2     1
%>      3     4
%>      1     3
%>      2     4

%% NaN is last ascending and first descending
format compact
disp(sort([NaN 2 1]))
disp(sort([1 NaN 2], 'descend'))
disp(sort([1 NaN 2], 'MissingPlacement', 'first'))
disp(sort([1 NaN 2], 'descend', 'MissingPlacement', 'last'))
%>      1     2   NaN
%>    NaN     2     1
%>    NaN     1     2
%>      2     1   NaN

%% sort complex numbers by modulus and angle
format compact
z = sort([3 -1 1i 1]);
disp(z(1) == 1)
disp(z(2) == 1i)
disp(z(3) == -1)
%>    1
%>    1
%>    1

%% sort reals by modulus
format compact
disp(sort([-3 1 2], 'ComparisonMethod', 'abs'))
%>      1     2    -3

%% sort characters and cells of text
format compact
disp(sort('hello'))
c = sort({'pear', 'Apple', 'fig'});
disp(strjoin(c, ' '))
[~, i] = sort({'b'; 'a'; 'c'});
disp(i')
%> ehllo
%> Apple fig pear
%>      2     1     3

%% sort strings
format compact
disp(sort(["b" "a" "C"]))
%>     "C"    "a"    "b"

%% sort integers and logicals keeps the class
format compact
disp(class(sort(int8([3 -1]))))
disp(class(sort([true false])))
%> int8
%> logical

%% sort in an unknown direction
format compact
sort([1 2], 'up')
%! MATLAB:sort:sortDirection

%% sort a cell of numbers
format compact
sort({1, 2})
%! MATLAB:sort:InputType

%% issorted
format compact
disp(issorted([1 2 2]))
disp(issorted([1 2 2], 'strictascend'))
disp(issorted([3 2 1], 'descend'))
disp(issorted([3 2 1], 'monotonic'))
disp(issorted([1 NaN]))
disp(issorted([NaN 1]))
%>    1
%>    0
%>    1
%>    1
%>    1
%>    0

%% sortrows
format compact
disp(sortrows([3 1; 1 2; 2 0; 1 1]))
disp(sortrows([3 1; 1 2; 2 0], -2))
disp(sortrows([1 2; 1 1; 0 5], [1 -2]))
%>      1     1
%>      1     2
%>      2     0
%>      3     1
%>      1     2
%>      3     1
%>      2     0
%>      0     5
%>      1     2
%>      1     1

%% sortrows with directions and index
format compact
[b, i] = sortrows([1 2; 1 1; 0 5], [1 2], {'descend', 'ascend'});
disp(b)
disp(i')
%>      1     1
%>      1     2
%>      0     5
%>      2     1     3

%% sortrows of text
format compact
c = sortrows({'b'; 'a'});
disp(c{1})
disp(sortrows(['ba'; 'ab']))
%> a
%> ab
%> ba

%% sortrows by a column that is not there
format compact
sortrows([1 2], 3)
%! MATLAB:sortrows:COLmismatchX

%% maxk and mink
format compact
[b, i] = maxk([5 NaN 1 4], 2);
disp([b; i])
disp(mink([5 3 1 4], 3))
disp(maxk([1 2; 3 0], 1))
%>      5     4
%>      1     4
%>      1     3     4
%>      3     2

%% topkrows
format compact
disp(topkrows([1 2; 3 4; 5 0], 2))
%>      5     0
%>      3     4

%% find
format compact
disp(find([0 1 1]))
disp(find([0; 1; 1])')
disp(find([0 1; 1 1])')
disp(size(find(0)))
disp(size(find([0 0])))
%>      2     3
%>      2     3
%>      2     3     4
%>      0     0
%>      1     0

%% find the first and the last
format compact
disp(find([0 1 1 1], 2))
disp(find([0 1 1 1], 1, 'last'))
%>      2     3
%>      4

%% find rows, columns and values
format compact
[r, c, v] = find([0 3; 4 0]);
disp([r c v])
%>      2     1     4
%>      1     2     3
