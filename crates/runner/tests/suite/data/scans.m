%% cumsum
format compact
disp(cumsum([1 2; 3 4]))
disp(cumsum([1 2; 3 4], 2))
disp(cumsum([1 2 3], 'reverse'))
%>      1     2
%>      4     6
%>      1     3
%>      3     7
%>      6     5     3

%% cumsum and NaN
format compact
disp(cumsum([1 NaN 2]))
disp(cumsum([1 NaN 2], 'omitnan'))
%>      1   NaN   NaN
%>      1     1     3

%% cumsum of integers saturates
format compact
disp(double(cumsum(int8([100 100 -50]))))
%>    100   127    77

%% cumsum of logical is double
format compact
disp(class(cumsum([true true])))
%> double

%% cumprod
format compact
disp(cumprod([1 2 3 4]))
disp(cumprod([2 3; 4 5]))
%>      1     2     6    24
%>      2     3
%>      8    15

%% cummax and cummin
format compact
disp(cummax([1 3 2 5]))
disp(cummin([4 3 5 1]))
disp(cummax([1 3 2], 'reverse'))
%>      1     3     3     5
%>      4     3     3     1
%>      3     3     2

%% cummax and NaN
format compact
disp(cummax([NaN 1 NaN 3]))
disp(cummax([1 NaN 3], 'includenan'))
%>    NaN     1     1     3
%>      1   NaN   NaN

%% movmean shrinks at the ends
format compact
disp(movmean([2 4 6 8], 3))
disp(movmean([2 4 6 8], 2))
disp(movmean([2 4 6 8], [0 1]))
%>      3     4     6     7
%>      2     3     5     7
%>      3     5     7     8

%% moving windows and their ends
format compact
disp(movsum([1 2 3 4], 3, 'Endpoints', 'discard'))
disp(movsum([1 2 3 4], 3, 'Endpoints', 'fill'))
disp(movsum([1 2 3 4], 3, 'Endpoints', 10))
%>      6     9
%>    NaN     6     9   NaN
%>     13     6     9    17

%% movmax and movmin
format compact
disp(movmax([1 5 2 4], 3))
disp(movmin([1 5 2 4], 3))
disp(movmin([1 NaN 2], 3, 'omitnan'))
%>      5     5     5     4
%>      1     1     2     2
%>      1     1     2

%% movmedian and movmad
format compact
disp(movmedian([1 9 2 4], 3))
disp(movmad([1 9 2 4], 3))
%>      5     2     4     3
%>      4     1     2     1

%% movvar and movstd
format compact
disp(movvar([1 3 5], 3))
disp(movvar([1 3 5], 3, 1))
disp(movstd([1; 3; 5], 2)')
%>      2     4     2
%>     1.0000    2.6667    1.0000
%>          0    1.4142    1.4142

%% movprod with sample points
format compact
disp(movprod([1 2 3], 3, 'SamplePoints', [0 1 5]))
%>      2     2     3

%% movmean with a bad window
format compact
movmean([1 2 3], 0)
%! MATLAB:movmean:wrongWindowLength

%% movfun
format compact
disp(movfun(@(x) max(x) - min(x), [1 5 2 4], 3))
%>      4     4     3     2

%% trapz
format compact
disp(trapz([1 4 9]))
disp(trapz([0 1 3], [1 2 3]))
disp(trapz([1 2; 3 4], 2)')
%>      9
%>     6.5000
%>     1.5000    3.5000

%% cumtrapz
format compact
disp(cumtrapz([1 4 9]))
disp(cumtrapz([0 2 4], [1 2 3]))
%>          0    2.5000    9.0000
%>      0     3     8
