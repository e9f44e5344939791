%% allfinite, anynan and anymissing
disp([allfinite([1 2; 3 4]) allfinite([1 NaN]) allfinite([]) anynan([1 NaN; 2 3]) anynan([]) anymissing({'a', ''})])
%>    1   0   1   1   0   1

%% allunique and numunique
disp([allunique([1 2 3]), allunique([1 2 1]), allunique({'a', 'b', 'a'}), allunique([1 2; 1 3], 'rows'), allunique([])])
disp([numunique([3 1 3 2]), numunique(["x" "y" "x"])])
%>    1   0   0   1   1
%>
%>      3     2

%% rmse
disp([rmse([1 2 3], [1 2 6]), rmse([2 4], [0 0], 2)])
disp(rmse([1 2; 3 4], [1 4; 5 4]))
%>     1.7321    3.1623
%>
%>     1.4142    1.4142

%% rmse over all, without NaN, with weights
disp([rmse([1 2; 3 4], [1 2; 3 8], 'all'), rmse([1 NaN 3], [1 2 5], 'omitnan'), rmse([2 0], [0 0], 'Weights', [1 3])])
%>     2.0000    1.4142    1.0000

%% mape
disp([mape([11 22], [10 20]), mape([110 5], [100 0], 'omitzero')])
disp(mape([1 2; 3 4], [1 4; 4 4]))
%>     10    10
%>
%>    12.5000   25.0000

%% clip
disp(clip([-1 0.5 NaN 2], 0, 1)), disp(clip(int8([-9 9]), -5, 5))
%>          0    0.5000       NaN    1.0000
%>
%>    -5    5

%% clip wants bounds in order
clip(1, 2, 1)
%! MATLAB:clip:InvalidBounds

%% isuniform
[tf, s] = isuniform([1 3 5 7]);
disp([tf s]), disp([isuniform([1 2 4]) isuniform(0:0.1:2) isuniform(5)])
%>      1     2
%>
%>    0   1   0

%% isapprox
disp([isapprox(0.1 + 0.2, 0.3), isapprox(1, 1 + 1e-9), isapprox(1, 1 + 1e-9, 'loose'), isapprox(5, 6, 'AbsoluteTolerance', 1)])
%>    1   0   1   1

%% isbetween
disp(isbetween([1 2 3 4], 2, 3)), disp(isbetween([1 2 3 4], 2, 4, 'open')), disp(isbetween([1 2 3 4], 2, 4, 'openleft'))
%>    0   1   1   0
%>
%>    0   0   1   0
%>
%>    0   0   1   1

%% resize, paddata and trimdata
disp(resize([1 2 3], 5)), disp(resize([1 2 3], 2)), disp(paddata([1 2 3], 2)), disp(trimdata([1 2 3], 5))
%>      1     2     3     0     0
%>
%>      1     2
%>
%>      1     2     3
%>
%>      1     2     3

%% resize in both dimensions
disp(resize([1 2; 3 4], [3 1]))
%>      1
%>      3
%>      0

%% paddata patterns
disp([paddata([1 2 3], 7, 'Pattern', 'edge'); paddata([1 2 3], 7, 'Pattern', 'circular'); paddata([1 2 3], 7, 'Pattern', 'flip'); paddata([1 2 3], 7, 'Pattern', 'reflect')])
%>      1     2     3     3     3     3     3
%>      1     2     3     1     2     3     1
%>      1     2     3     3     2     1     1
%>      1     2     3     2     1     2     3

%% paddata sides and values
disp(paddata([1 2], 5, 'Side', 'leading', 'FillValue', 7)), disp(paddata([1 2], 5, 'Side', 'both'))
%>      7     7     7     1     2
%>
%>      0     1     2     0     0

%% trimdata in a dimension, on both sides
disp(trimdata([1 2 3 4; 5 6 7 8], 2, 'Dimension', 2, 'Side', 'both'))
%>      2     3
%>      6     7

%% matchpairs
[M, uR, uC] = matchpairs([10 5 8; 3 9 9], 20);
disp(M), disp([isempty(uR), uC])
%>      2     1
%>      1     2
%>
%>      1     3

%% matchpairs leaves alone what costs too much
[M, uR, uC] = matchpairs([1 50; 60 70], 10);
disp([M uR uC])
%>      1     1     2     2

%% matchpairs for the largest sum
disp(matchpairs([5 1; 9 4], 0, 'max'))
%>      2     1
%>      1     2

%% ischange of the mean
disp(find(ischange([0 0 0 5 5 5 1 1 1])))
%>      4     7

%% ischange with a number of changes
[tf, m] = ischange([1 1 1 9 9 9 5 5 5], 'MaxNumChanges', 1);
disp(find(tf)), disp(m)
%>      4
%>
%>      1     1     1     7     7     7     7     7     7

%% ischange of a slope
[tf, s, c] = ischange([0 1 2 3 3 3 3 3], 'linear', 'MaxNumChanges', 1);
disp(round(s(2), 6))
%>      1

%% histcounts with a number of bins rounds its edges
[N, edges] = histcounts([2 3 5 7 11 13 17 19 23 29], 6);
disp(N), fprintf('%.1f ', edges)
%>      2     2     2     2     1     1
%>
%> 0.0 4.9 9.8 14.7 19.6 24.5 29.4 

%% histcounts with one bin
[N, edges] = histcounts([1 2 3 9], 1);
disp(N), disp([edges(1) <= 1, edges(2) >= 9])
%>      4
%>
%>    1   1

%% discretize with a number of bins
disp(discretize([2 3 5 7 11 13 17 19 23 29], 6))
%>      1     1     2     2     3     3     4     4     5     6
