%% cov
format compact
disp(cov([1 2 3], [1 2 4]))
disp(cov([1 2 3 4]))
disp(cov([1 2; 3 4; 5 9], 1))
%>     1.0000    1.5000
%>     1.5000    2.3333
%>     1.6667
%>     2.6667    4.6667
%>     4.6667    8.6667

%% corrcoef
format compact
disp(corrcoef([1 2 3], [1 2 4]))
disp(corrcoef([1 2 3], [3 2 1]))
%>     1.0000    0.9820
%>     0.9820    1.0000
%>      1    -1
%>     -1     1

%% corr by rank
format compact
disp(abs(corr([1; 2; 3; 4], [1; 4; 9; 16], 'Type', 'Spearman') - 1) < 1e-12)
%>    1

%% quantile and prctile
format compact
disp(quantile([1 2 3 4], [0.25 0.5 0.75]))
disp(prctile([1 2 3 4 5], 50))
disp(quantile([1 2 3 4], 3))
disp(prctile([1 2; 3 4], 50))
%>     1.5000    2.5000    3.5000
%>      3
%>     1.5000    2.5000    3.5000
%>      2     3

%% iqr, range, mad
format compact
disp(iqr([1 2 3 4]))
disp(range([4 1 9]))
disp(mad([1 2 6]))
disp(mad([1 2 6], 1))
%>      2
%>      8
%>      2
%>      1

%% skewness and kurtosis
format compact
disp(skewness([1 2 3]))
disp(kurtosis([1 2 3]))
disp(skewness([1 2 6]))
%>      0
%>     1.5000
%>     0.5952

%% zscore, rescale, normalize
format compact
disp(zscore([1 2 3]))
disp(rescale([1 2 3], -1, 1))
disp(normalize([1 2 3], 'range'))
%>     -1     0     1
%>     -1     0     1
%>          0    0.5000    1.0000

%% histcounts with edges
format compact
[n, e, b] = histcounts([1 1 2 3 9], [0 1.5 2.5 3]);
disp(n)
disp(b)
%>      2     1     1
%>      1     1     2     3     0

%% histcounts of whole numbers
format compact
[n, e] = histcounts([1 2 2 4]);
disp(n)
disp(e)
%>      1     2     0     1
%>     0.5000    1.5000    2.5000    3.5000    4.5000

%% histcounts normalized
format compact
disp(histcounts([1 1 2 3], [0 1.5 3.5], 'Normalization', 'probability'))
disp(histcounts([1 1 2 3], [0 1.5 3.5], 'Normalization', 'cumcount'))
%>     0.5000    0.5000
%>      2     4

%% histc has a last bin for its last edge
format compact
[n, b] = histc([1 2 2 3 5], 1:3);
disp(n)
disp(b)
%>      1     2     1
%>      1     2     2     3     0

%% discretize
format compact
disp(discretize([1 3 4 9], [0 2 4]))
disp(discretize([2 4], [0 2 4], 'IncludedEdge', 'right'))
disp(discretize([1 3], [0 2 4], [10 20]))
%>      1     2     2   NaN
%>      1     2
%>     10    20

%% ismissing
format compact
disp(ismissing([1 NaN]))
disp(ismissing({'a', ''}))
disp(ismissing([1 -9], -9))
disp(anymissing([1 2]))
%>    0   1
%>    0   1
%>    0   1
%>    0

%% rmmissing
format compact
disp(rmmissing([1 NaN 3]))
disp(rmmissing([1 2; NaN 4]))
disp(rmmissing([1 2; NaN 4], 2)')
%>      1     3
%>      1     2
%>      2     4

%% fillmissing
format compact
disp(fillmissing([1 NaN 3], 'linear'))
disp(fillmissing([1 NaN NaN 4], 'previous'))
disp(fillmissing([1 NaN NaN 4], 'next'))
disp(fillmissing([NaN 2], 'constant', 7))
%>      1     2     3
%>      1     1     1     4
%>      1     4     4     4
%>      7     2

%% outliers
format compact
disp(isoutlier([1 2 3 100]))
disp(filloutliers([1 2 3 100], 'previous'))
disp(rmoutliers([1 2 3 100]))
%>    0   0   0   1
%>      1     2     3     3
%>      1     2     3

%% detrend
format compact
disp(detrend([1 2 3 5], 0))
disp(max(abs(detrend([1 3 5 7]))) < 1e-12)
%>    -1.7500   -0.7500    0.2500    2.2500
%>    1
