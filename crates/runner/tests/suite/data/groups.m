%% tied ranks
[r, t] = tiedrank([10 20 20 5]); disp(r), disp(tiedrank([3 1 2]))
%>     2.0000    3.5000    3.5000    1.0000
%>
%>      3     1     2

%% local extrema
x = [1 3 2 5 4 4 6];
disp(islocalmax(x)), disp(islocalmin(x))
%>    0   1   0   1   0   0   0
%>
%>    0   0   1   0   1   0   0

%% counts in bins
[n, c] = hist([1 2 2 3 5 5 5], 1:5); disp(n), disp(c)
disp(hist([0 10], 2))
%>      1     2     1     0     3
%>
%>      1     2     3     4     5
%>
%>      1     1

%% counts in two dimensions
disp(histcounts2([1 1 2 3], [1 2 2 3], [1 2 3 4], [1 2 3 4]))
%>      1     1     0
%>      0     1     0
%>      0     0     1

%% standard missing values
disp(standardizeMissing([1 -99 3 -99], -99))
%>      1   NaN     3   NaN

%% smoothing by a moving mean
disp(smoothdata([1 2 6 4 2], 'movmean', 3))
%>     1.5000    3.0000    4.0000    4.0000    3.0000

%% root mean square and second moment
fprintf('%.4f ', rms([3 4]), rms([1 2; 3 4]), moment([1 2 3 4], 2))
%> 3.5355 2.2361 3.1623 1.2500

%% quantiles between the data
disp(quantile([1 2 3 4], 0.5)), disp(quantile([1 2 3 4], [0 0.25 1])), disp(prctile([10 20 30 40], 50)), disp(median([10 20 30 40]))
%>     2.5000
%>
%>     1.0000    1.5000    4.0000
%>
%>     25
%>
%>     25

%% groups of equal values
[g, id] = findgroups([3 1 3 2]); disp(g), disp(id), disp(splitapply(@sum, [10 20 30 40], g))
%>      3     1     3     2
%>
%>      1     2     3
%>
%>     20    40    40

%% accumarray with functions
disp(accumarray([1 2 1 3]', [5 6 7 8]', [], @max)'), disp(accumarray([1 2 1]', 1)'), disp(accumarray([1 3]', [4 5]', [4 1])'), disp(accumarray([2 2]', [1 9]', [2 1], @(v) numel(v))')
%>      7     6     8
%>
%>      2     1
%>
%>      4     0     5     0
%>
%>      0     2

%% sorting rows by several columns
m = [2 1; 1 2; 2 0; 1 1];
disp(sortrows(m)), disp(sortrows(m, [1 -2])), disp(sortrows(m, -1)), [s, i] = sortrows(m, 2); disp(i')
%>      1     1
%>      1     2
%>      2     0
%>      2     1
%>
%>      1     2
%>      1     1
%>      2     1
%>      2     0
%>
%>      2     1
%>      2     0
%>      1     2
%>      1     1
%>
%>      3     1     4     2

%% the k largest and smallest
disp(maxk([4 9 1 7], 2)), disp(mink([4 9 1 7], 3)), [v, i] = maxk([4 9 1 9], 2); disp(i), disp(max([], [], 2)), disp(maxk([1 2], 5))
%>      9     7
%>
%>      1     4     7
%>
%>      2     4
%>
%>      2     1

%% sorting texts and strings
disp(sort({'b', 'A', 'a', 'B'})), disp(sort(["z" "a"])), disp(sort('hello')), [s, i] = sort({'x', 'w'}); disp(i), disp(sort({'b', 'a'}, 'descend'))
%>     {'A'}    {'B'}    {'a'}    {'b'}
%>
%>     "a"    "z"
%>
%> ehllo
%>      2     1
%>
%>     {'b'}    {'a'}

%% sorting with NaN and infinities
disp(sort([3 NaN 1 Inf -Inf])), disp(sort([3 NaN 1], 'descend')), [s, i] = sort([NaN 2 NaN 1]); disp(i), disp(sort([2 NaN 1], 'MissingPlacement', 'first'))
%>   -Inf     1     3   Inf   NaN
%>
%>    NaN     3     1
%>
%>      4     2     1     3
%>
%>    NaN     1     2

%% issorted
disp([issorted([1 2 2 3]), issorted([3 2 1]), issorted([3 2 1], 'descend'), issorted([1 2 2], 'strictascend'), issorted({'a', 'b'}), issorted([])])
%>    1   0   1   0   1   1

%% members
[t, i] = ismember([1 5 2], [2 1 1]); disp(t), disp(i)
[t, i] = ismember('b', {'a', 'b'}); disp([t i]), [t, i] = ismember({'a', 'z'}, {'z', 'y'}); disp(t), disp(i), disp(ismember([1 2; 3 4], [2 3]))
[t, i] = ismember([1 2; 3 4], [3 4; 5 6], 'rows'); disp([t i])
%>    1   0   1
%>
%>      2     0     1
%>
%>      1     2
%>
%>    0   1
%>
%>      0     1
%>
%>    0   1
%>    1   0
%>
%>      0     0
%>      1     1

%% sets of rows and of texts
disp(unique([1 2; 1 2; 0 5], 'rows')), disp(setdiff({'a', 'b', 'c'}, {'b'})), disp(union({'b'}, {'a', 'b'})), disp(intersect([1 2; 3 4], [3 4; 1 1], 'rows')), disp(setxor([1 2 3], [2 3 4]))
%>      0     5
%>      1     2
%>
%>     {'a'}    {'c'}
%>
%>     {'a'}    {'b'}
%>
%>      3     4
%>
%>      1     4

%% moving windows
disp(movmean([1 2 3 4 5], 3)), disp(movsum([1 2 3 4], 2)), disp(movmax([1 5 2 4], 3)), disp(movmedian([1 9 2 8 3], 3)), disp(movsum([1 2 3 4], [1 0]))
%>     1.5000    2.0000    3.0000    4.0000    4.5000
%>
%>      1     3     5     7
%>
%>      5     5     5     4
%>
%>     5.0000    2.0000    8.0000    3.0000    5.5000
%>
%>      1     3     5     7

%% covariance and correlation
disp(cov([1 2 3], [1 2 3])), disp(corrcoef([1 2 3], [3 2 1])), disp(cov([1 2; 3 6])), disp(var([1 2 3 4; 2 4 6 8], 0, 2)')
%>      1     1
%>      1     1
%>
%>      1    -1
%>     -1     1
%>
%>      2     4
%>      4     8
%>
%>     1.6667    6.6667

%% filling and removing missing values
disp(fillmissing([1 NaN 3], 'linear')), disp(fillmissing([1 NaN NaN 4], 'previous')), disp(fillmissing([NaN 2], 'constant', 0)), disp(rmmissing([1 NaN 3])), disp(ismissing([1 NaN])), disp(sum([1 NaN 2], 'omitnan')), disp(mean([1 NaN 3], 'omitnan'))
%>      1     2     3
%>
%>      1     1     1     4
%>
%>      0     2
%>
%>      1     3
%>
%>    0   1
%>
%>      3
%>
%>      2

%% cumulative and moving results of columns
disp(movmean([1 2; 3 4; 5 6], 2)), disp(cumsum([1; 2; 3])'), disp(diff([1 3 6; 2 5 9]))
%>      1     2
%>      2     3
%>      4     5
%>
%>      1     3     6
%>
%>      1     2     3

%% normalising
disp(normalize([1 2 3])), disp(rescale([1 2 3])), disp(normalize([1 2 3], 'range')), disp(zscore([2 4 6]))
%>     -1     0     1
%>
%>          0    0.5000    1.0000
%>
%>          0    0.5000    1.0000
%>
%>     -1     0     1

%% interpolation in a table
disp(interp1([1 2 3], [10 20 40], 2.5)), disp(interp1([1 2 3], [10 20 40], [0 4])), disp(interp1([1 2 3], [10 20 40], 2.6, 'nearest')), disp(interp1([1 2 3], [10 20 40], 2.5, 'previous')), disp(interp1([1 2 3], [10 20 40], 4, 'linear', 'extrap')), disp(interp2([1 2; 3 4], 1.5, 1.5))
%>     30
%>
%>    NaN   NaN
%>
%>     40
%>
%>     20
%>
%>     60
%>
%>     2.5000

%% counts of columns and of rows
disp(histc([1 5; 2 5; 2 9], [1 2 5])), disp(histc([1 2 2; 5 5 1], [1 2 5], 2)), disp(accumarray([1 2; 1 2; 3 1], [5 6 7]))
%>      1     0
%>      2     0
%>      0     2
%>
%>      1     2     0
%>      1     0     2
%>
%>      0    11
%>      0     0
%>      7     0

%% a piecewise polynomial of one piece
p = mkpp([0 1], [2 3]); disp(ppval(p, [0 0.5 1])), p = mkpp([0 1 2], [1 0; 0 5]); disp(ppval(p, [0.5 1 1.5 3])), disp(p.pieces), disp(p.order)
%>      3     4     5
%>
%>     0.5000    5.0000    5.0000    5.0000
%>
%>      2
%>
%>      2

%% interpolation in tables with and without nodes
v = [1 2; 3 5]; disp(interp2(v, 1.5, 1)), disp(interp2([10 20], [1 2], v, 15, 1.5)), disp(interp2(v, 1)), disp(interp2([1 2 3], [1 2], [1 2 3; 4 5 6], [1.5 2.5], [1 2])), disp(interp2(v, 3, 1)), disp(interp2(v, 1.6, 1.4, 'nearest'))
%>     1.5000
%>
%>     2.7500
%>
%>     1.0000    1.5000    2.0000
%>     2.0000    2.7500    3.5000
%>     3.0000    4.0000    5.0000
%>
%>     1.5000    5.5000
%>
%>    NaN
%>
%>      2

%% interpolation by cubics, splines and steps
x = 0:4; y = [0 1 4 9 16];
fprintf('%.4f ', interp1(x, y, 2.5, 'spline'), interp1(x, y, 1.5, 'pchip'), interp1(x, y, 2.5, 'cubic'), interp1(x, y, 2.5, 'makima'), interp1(x, y, 2.5, 'next'), interp1(x, y, -1, 'nearest', 'extrap'), interp1(x, y, 5, 'linear', 0), spline(x, y, 0.5), pchip(x, y, 3.5), interp1(y, 2.5))
%> 6.2500 2.2188 6.2500 6.2396 9.0000 0.0000 0.0000 0.2500 12.2292 2.5000
