%% sum along the first dimension
format compact
disp(sum([1 2; 3 4]))
disp(sum([1 2; 3 4], 2)')
disp(sum([1 2; 3 4], 'all'))
%>      4     6
%>      3     7
%>     10

%% sum over several dimensions
format compact
disp(sum(ones(2, 3, 4), [1 3]))
disp(size(sum(ones(2, 3, 4), [2 3])))
%>      8     8     8
%>      2     1

%% sum of nothing
format compact
disp(sum([]))
disp(sum(zeros(0, 3)))
disp(size(sum(zeros(0, 0), 1)))
%>      0
%>      0     0     0
%>      1     0

%% sum and NaN
format compact
disp(sum([1 NaN 2]))
disp(sum([1 NaN 2], 'omitnan'))
disp(sum([NaN NaN], 2, 'omitnan'))
%>    NaN
%>      3
%>      0

%% sum of integers saturates in its class
format compact
x = sum(int8([100 100]));
disp(class(x))
disp(double(x))
disp(sum(int8([100 100]), 'double'))
%> int8
%>    127
%>    200

%% sum of logical and of single
format compact
disp(class(sum([true true])))
disp(class(sum([true true], 'native')))
disp(class(sum(single([1 2]))))
disp(class(sum(single([1 2]), 'double')))
%> double
%> logical
%> single
%> double

%% sum of characters
format compact
disp(sum('abc'))
%>    294

%% sum beyond the last dimension
format compact
disp(sum([1 2 3], 3))
%>      1     2     3

%% sum of a cell
format compact
sum({1})
%! MATLAB:sum:wrongInput

%% sum along dimension zero
format compact
sum([1 2], 0)
%! MATLAB:getdimarg:dimensionMustBePositiveInteger

%% sum of complex
format compact
disp(real(sum([1+2i 3-2i])))
disp(isreal(sum([1+2i 3-2i])))
%>      4
%>    1

%% prod
format compact
disp(prod([1 2; 3 4]))
disp(prod([]))
disp(prod([2 NaN 3], 'omitnan'))
disp(prod([1 2; 3 4], 'all'))
%>      3     8
%>      1
%>      6
%>     24

%% prod of integers saturates at each step
format compact
disp(double(prod(int8([100 2 2]))))
%>    127

%% any and all
format compact
disp(any([0 0 3]))
disp(any([0 1; 0 0]))
disp(all([1 1; 0 1], 2)')
disp(any([]))
disp(all([]))
%>    1
%>    0   1
%>    1   0
%>    0
%>    1

%% any passes over NaN, all takes it for true
format compact
disp(any([NaN 0]))
disp(all([NaN 1]))
%>    0
%>    1

%% any and all of everything
format compact
disp(any([0 0; 0 1], 'all'))
disp(all(ones(2, 2, 2), [1 2 3]))
%>    1
%>    1

%% max with index
format compact
[m, i] = max([1 5 3; 7 2 9], [], 2);
disp([m i])
%>      5     2
%>      9     3

%% max takes the first of equals
format compact
[m, i] = max([2 7 7]);
disp([m i])
[m, i] = min([3 1 1]);
disp([m i])
%>      7     2
%>      1     2

%% max of all with linear index
format compact
[m, i] = max([1 5 3; 7 2 9], [], 'all');
disp([m i])
%>      9     6

%% max with linear indices along a dimension
format compact
[~, i] = max([1 5; 7 2], [], 1, 'linear');
disp(i)
%>      2     3

%% max over several dimensions
format compact
disp(squeeze(max(reshape(1:8, 2, 2, 2), [], [1 2]))')
%>      4     8

%% max and NaN
format compact
disp(max([1 NaN 3]))
disp(max([1 NaN 3], [], 'includenan'))
disp(max([NaN NaN]))
disp(max(NaN, 2))
disp(max(NaN, 2, 'includenan'))
%>      3
%>    NaN
%>    NaN
%>      2
%>    NaN

%% max of two
format compact
disp(max([1 5 2], 3))
disp(max([1 5], [4; 0]))
disp(class(max(int8(1), 2.6)))
disp(double(max(int8(1), 2.6)))
%>      3     5     3
%>      4     5
%>      1     5
%> int8
%>      3

%% min of two
format compact
disp(min([1 5 2], 3))
%>      1     3     2

%% max of two with two outputs
format compact
[m, i] = max([1 2], [3 0]);
%! MATLAB:max:TwoInTwoOutCaseNotSupported

%% max of nothing
format compact
disp(size(max([])))
disp(size(max(zeros(0, 3))))
disp(size(max(zeros(3, 0))))
%>      0     0
%>      0     3
%>      1     0

%% max of complex numbers goes by modulus
format compact
disp(max([3 -4i]) == -4i)
%>    1

%% max of a cell
format compact
max({1, 2})
%! MATLAB:max:wrongInput

%% min of integers keeps the class
format compact
x = min(uint8([3 1 2]));
disp(class(x))
%> uint8

%% bounds
format compact
[s, l] = bounds([4 1 9]);
disp([s l])
%>      1     9

%% mean
format compact
disp(mean([1 2; 3 4]))
disp(mean([1 2; 3 4], 'all'))
disp(mean([1 2; 3 4], 2)')
disp(mean([]))
%>      2     3
%>     2.5000
%>     1.5000    3.5000
%>    NaN

%% mean without NaN
format compact
disp(mean([1 NaN 3], 'omitnan'))
disp(mean([1 NaN; 3 4], 1, 'omitnan'))
%>      2
%>      2     4

%% mean of integers is double unless native
format compact
disp(class(mean(int8([1 2]))))
disp(mean(int8([1 2])))
disp(class(mean(int8([1 2]), 'native')))
disp(double(mean(int8([1 2]), 'native')))
%> double
%>     1.5000
%> int8
%>      2

%% mean of large integers does not saturate
format compact
disp(mean(int8([127 127 127])))
%>    127

%% median
format compact
disp(median([3 1 2]))
disp(median([1 2 3 4]))
disp(median([1 NaN 3]))
disp(median([1 NaN 3], 'omitnan'))
disp(median([]))
%>      2
%>     2.5000
%>    NaN
%>      2
%>    NaN

%% median of integers keeps the class
format compact
x = median(int8([1 2]));
disp(class(x))
disp(double(x))
%> int8
%>      2

%% mode
format compact
[m, f, c] = mode([3 1 3 1 2]);
disp([m f])
disp(c{1}')
%>      1     2
%>      1     3

%% mode passes over NaN
format compact
disp(mode([NaN NaN 5]))
disp(mode([]))
%>      5
%>    NaN

%% var and std
format compact
disp(var([1 2 3 4]))
disp(var([1 2 3 4], 1))
disp(std([2 4 4 4 5 5 7 9], 1))
disp(var(5))
disp(var([]))
%>     1.6667
%>     1.2500
%>      2
%>      0
%>    NaN

%% var along dimensions
format compact
disp(var([1 2; 3 6]))
disp(var([1 2; 3 6], 0, 2)')
disp(var([1 3; 1 3], 1, 'all'))
%>      2     8
%>     0.5000    4.5000
%>      1

%% var with weights
format compact
disp(var([1 2 4], [1 1 2]))
[v, m] = var([1 2 4], [1 1 2]);
disp(m)
%>     1.6875
%>     2.7500

%% var with wrong weights
format compact
var([1 2 3], [1 2])
%! MATLAB:var:invalidSizeWgts

%% std without NaN
format compact
disp(std([1 NaN 3], 'omitnan'))
%>     1.4142

%% nnz and nonzeros
format compact
disp(nnz([1 0; 2 NaN]))
disp(nonzeros([1 0; 2 3])')
%>      3
%>      1     2     3

%% diff
format compact
disp(diff([1 4 9 16]))
disp(diff([1 4 9 16], 2))
disp(diff([1 4; 9 16]))
disp(diff([1 4; 9 16], 1, 2)')
disp(size(diff(5)))
%>      3     5     7
%>      2     2
%>      8    12
%>      3     7
%>      0     0

%% diff of integers saturates
format compact
disp(double(diff(uint8([5 3 9]))))
%>      0     6

%% diff of order zero
format compact
diff([1 2], 0)
%! MATLAB:diff:differenceOrderMustBePositiveInteger
