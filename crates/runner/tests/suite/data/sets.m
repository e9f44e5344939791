%% unique
format compact
[c, ia, ic] = unique([3 1 3 2]);
disp(c)
disp(ia')
disp(ic')
%>      1     2     3
%>      2     4     1
%>      3     1     3     2

%% unique of a matrix is a column
format compact
disp(unique([2 1; 1 2])')
disp(size(unique([2 1; 1 2])))
%>      1     2
%>      2     1

%% unique in order of appearance
format compact
[c, ia] = unique([3 1 3 2], 'stable');
disp(c)
disp(ia')
%>      3     1     2
%>      1     2     4

%% unique with last occurrence
format compact
[~, ia] = unique([3 1 3 2], 'last');
disp(ia')
%>      2     4     3

%% unique rows
format compact
[c, ia, ic] = unique([1 2; 0 1; 1 2], 'rows');
disp(c)
disp(ic')
%>      0     1
%>      1     2
%>      2     1     2

%% NaN are all different
format compact
disp(unique([NaN 1 NaN]))
%>      1   NaN   NaN

%% unique of text
format compact
c = unique({'b', 'a', 'b'});
disp(strjoin(c, ' '))
disp(unique('hello'))
disp(unique(["b" "a" "b"]))
%> a b
%> ehlo
%>     "a"    "b"

%% unique of a cell of numbers
format compact
unique({1, 2})
%! MATLAB:UNIQUE:InputClass

%% union
format compact
[c, ia, ib] = union([3 1], [2 1]);
disp(c)
disp(ia')
disp(ib')
%>      1     2     3
%>      2     1
%>      1

%% union is a column unless both are rows
format compact
disp(size(union([1 2], [3; 4])))
disp(size(union([1 2], [])))
%>      4     1
%>      1     2

%% intersect
format compact
[c, ia, ib] = intersect([5 3 1 3], [3 5 7]);
disp(c)
disp(ia')
disp(ib')
%>      3     5
%>      2     1
%>      1     2

%% intersect in order of appearance
format compact
disp(intersect([5 3 1], [1 5], 'stable'))
%>      5     1

%% setdiff
format compact
[c, ia] = setdiff([5 3 1 3], 3);
disp(c)
disp(ia')
%>      1     5
%>      3     1

%% setxor
format compact
disp(setxor([1 2 3], [3 4]))
%>      1     2     4

%% sets of rows
format compact
disp(intersect([1 2; 3 4], [3 4; 5 6], 'rows'))
disp(setdiff([1 2; 3 4], [3 4], 'rows'))
%>      3     4
%>      1     2

%% sets of text
format compact
disp(strjoin(union({'a', 'c'}, {'b', 'a'}), ' '))
disp(strjoin(setdiff({'a', 'b', 'c'}, 'b'), ' '))
%> a b c
%> a c

%% sets of integers keep the class
format compact
disp(class(union(int8([1 2]), 3)))
%> int8

%% sets of rows with different widths
format compact
union([1 2], [1 2 3], 'rows')
%! MATLAB:UNION:AandBColnumAgree

%% ismember
format compact
[tf, loc] = ismember([1 5 2], [2 1 1]);
disp(tf)
disp(loc)
%>    1   0   1
%>      2     0     1

%% ismember of text
format compact
disp(ismember('abc', {'abc', 'd'}))
disp(ismember({'a', 'z'}, {'a', 'b'}))
disp(ismember("a", ["a" "b"]))
disp(ismember('abz', 'abc'))
%>    1
%>    1   0
%>    1
%>    1   1   0

%% ismember of rows
format compact
[tf, loc] = ismember([1 2; 3 4], [3 4; 9 9], 'rows');
disp([tf loc])
%>      0     0
%>      1     1

%% ismember keeps the shape, NaN is no member
format compact
disp(ismember([1 NaN; 2 3], [NaN 1 3]))
%>    1   0
%>    0   1

%% ismember compares values of different classes
format compact
disp(ismember(2.5, int8([2 3])))
%>    0

%% ismember of a number in a cell
format compact
ismember(1, {'a'})
%! MATLAB:ISMEMBER:InputClass

%% uniquetol and ismembertol
format compact
disp(numel(uniquetol([1 2 1 + 1e-14])))
disp(ismembertol(1 + 1e-14, [1 2]))
%>      2
%>    1

%% accumarray sums
format compact
disp(accumarray([1; 2; 1], [10; 20; 30])')
disp(accumarray([1 1; 2 2; 1 1], [1; 2; 3]))
disp(accumarray([1; 3], 1)')
%>     40    20
%>      4     0
%>      0     2
%>      1     0     1

%% accumarray with size, function and fill
format compact
disp(accumarray([1; 2; 1], [1; 2; 3], [4 1])')
disp(accumarray([1; 2; 1], [1; 2; 3], [], @max)')
disp(accumarray([1; 3], [1; 2], [4 1], @(x) sum(x), -1)')
%>      4     2     0     0
%>      3     2
%>      1    -1     2    -1

%% accumarray into cells
format compact
c = accumarray([1; 2; 1], [1; 2; 3], [], @(x) {x});
disp(c{1}')
%>      1     3

%% accumarray with subscript zero
format compact
accumarray([0; 1], 1)
%! MATLAB:accumarray:badSubscripts

%% perms
format compact
disp(perms([1 2 3]))
%>      3     2     1
%>      3     1     2
%>      2     3     1
%>      2     1     3
%>      1     3     2
%>      1     2     3

%% groups
format compact
[g, id] = findgroups([5 3 5]);
disp(g)
disp(id)
disp(splitapply(@sum, [1; 2; 3], [1; 2; 1])')
[n, id] = groupcounts([3; 1; 3]);
disp([n id])
%>      2     1     2
%>      3     5
%>      4     2
%>      1     1
%>      2     3
