%% cumulative functions in reverse
disp(cumsum([1 2 3], 'reverse')), disp(cumprod([1 2 3], 'reverse'))
disp(cummax([3 1 2], 'reverse')), disp(cummin([1 3 2], 'reverse'))
disp(cumsum([1 2; 3 4], 'reverse')), disp(cumsum([1 2; 3 4], 2, 'reverse'))
%>      6     5     3
%>
%>      6     6     3
%>
%>      3     2     2
%>
%>      1     2     2
%>
%>      4     6
%>      3     4
%>
%>      3     2
%>      7     4

%% a long sort of texts is stable
c = cell(1, 40);
for k = 1:40, c{k} = char('a' + mod(k, 3)); end
[s, i] = sort(c);
disp(isequal(i, [3:3:40, 1:3:40, 2:3:40]))
disp([s{[1 13 14 27 28 40]}])
%>    1
%>
%> aabbcc

%% a long sort of rows is stable
m = [mod(0:49, 4)', (1:50)'];
s = sortrows(m, 1);
disp(isequal(s(:, 2)', [1:4:50, 2:4:50, 3:4:50, 4:4:50]))
[~, i] = sortrows(m(:, 1), -1);
disp(isequal(i', [4:4:50, 3:4:50, 2:4:50, 1:4:50]))
%>    1
%>
%>    1

%% a long sort of numbers is stable, up and down
x = mod((1:60) * 7, 5);
[~, i] = sort(x); ok = true;
for k = 2:60, ok = ok && (x(i(k - 1)) < x(i(k)) || i(k - 1) < i(k)); end
[~, j] = sort(x, 'descend');
for k = 2:60, ok = ok && (x(j(k - 1)) > x(j(k)) || j(k - 1) < j(k)); end
disp(ok)
%>    1

%% a long sort of complex numbers keeps equals in order
z = repmat([1+1i, 1, 1-1i], 1, 12);
[~, i] = sort(z);
disp(isequal(i, [2:3:36, 3:3:36, 1:3:36]))
%>    1

%% mode takes the smallest among equals
[m, f, c] = mode([3 1 2 3 1]); disp([m f]), disp(c{1}')
disp(mode([5 4 3])), disp(mode([1 2; 1 2; 3 3])), disp(mode([2 2 1 1], 2))
%>      1     2
%>
%>      1     3
%>
%>      3
%>
%>      1     2
%>
%>      1

%% variances of a sample and of a population
fprintf('%g ', var([1 2 3 4]), var([1 2 3 4], 1), std([2 4]), std([2 4], 1), var(5), var([1 3; 2 5]))
%> 1.66667 1.25 1.41421 1 0 0.5 2

%% median of even and odd counts
disp([median([3 1 2]), median([4 1 2 3]), median(7)]), disp(median([1 4; 2 5; 9 0]))
disp(median([1 2; 3 4], 2)'), disp(median([1 NaN 3])), disp(median([1 NaN 3], 'omitnan'))
%>     2.0000    2.5000    7.0000
%>
%>      2     4
%>
%>     1.5000    3.5000
%>
%>    NaN
%>
%>      2

%% setdiff of rows and columns
disp(setdiff([5 3 1], [3; 9])), disp(setdiff([5; 3; 1], [3 9])), disp(size(setdiff(1:3, 1:3)))
disp(setdiff([5 1 5 3], 3)), disp(setdiff([5 1 5 3], 3, 'stable'))
%>      1     5
%>
%>      1
%>      5
%>
%>      1     0
%>
%>      1     5
%>
%>      5     1

%% setdiff gives places in the first
[c, i] = setdiff([5 1 5 3], [3 9]);
disp(c), disp(i')
%>      1     5
%>
%>      2     1

%% union and intersect of a row and a column
disp(size(union([1 2], [3; 4]))), disp(size(intersect([1 2], [2; 4]))), disp(size(union([1 2], [3 4])))
[c, i, j] = intersect([7 5 3], [3 4 7]); disp([c; i'; j'])
[c, i, j] = union([3 1], [1 2]); disp(c), disp(i'), disp(j')
%>      4     1
%>
%>      1     1
%>
%>      1     4
%>
%>      3     7
%>      3     1
%>      1     3
%>
%>      1     2     3
%>
%>      2     1
%>
%>      2

%% unique with all outputs
[c, i, j] = unique([5 3 5 1]); disp(c), disp(i'), disp(j')
[c, i] = unique([5 3 5 1], 'last'); disp(i')
[c, i] = unique({'b', 'a', 'b'}); disp(c), disp(i')
%>      1     3     5
%>
%>      4     2     1
%>
%>      3     2     3     1
%>
%>      4     2     3
%>
%>     {'a'}    {'b'}
%>
%>      2     1

%% any and all along dimensions
m = [1 0; 1 1];
disp(all(m)), disp(any(m == 0, 2)'), disp(all(m(:))), disp(any([])), disp(all([]))
%>    1   0
%>
%>    1   0
%>
%>    0
%>
%>    0
%>
%>    1

%% max and min with places along dimensions
m = [4 9 2; 3 5 7];
[v, i] = max(m); disp([v; i])
[v, i] = min(m, [], 2); disp([v i])
disp(max(m, 4)), disp(max(m, [], 'all'))
[v, i] = max([2 8 8]); disp([v i])
%>      4     9     7
%>      1     1     2
%>
%>      2     3
%>      3     1
%>
%>      4     9     4
%>      4     5     7
%>
%>      9
%>
%>      8     2

%% sums of pages
a = reshape(1:8, 2, 2, 2);
disp(sum(a, 3)), disp(squeeze(sum(a, 1))), disp(sum(a(:))), disp(size(sum(a)))
%>      6    10
%>      8    12
%>
%>      3    11
%>      7    15
%>
%>     36
%>
%>      1     2     2

%% diff along dimensions and of higher order
disp(diff([1 4 9 16], 2)), disp(diff([1 2; 4 8])), disp(diff([1 2; 4 8], 1, 2)'), disp(size(diff(5)))
%>      2     2
%>
%>      3     6
%>
%>      1     4
%>
%>      0     0

%% histc and accumarray
disp(histc([1 2 2 3 5], 1:5)), disp(accumarray([1; 2; 1], [10; 20; 30])')
disp(accumarray([1 1; 2 2; 1 1], [1; 2; 3]))
%>      1     2     1     0     1
%>
%>     40    20
%>
%>      4     0
%>      0     2

%% find with counts
[r, c] = find([0 1; 1 1]); disp([r c])
disp(find([0 1 1 0 1], 2)), disp(find([0 1 1 0 1], 1, 'last')), disp(size(find([0 0]))), disp(size(find([])))
%>      2     1
%>      1     2
%>      2     2
%>
%>      2     3
%>
%>      5
%>
%>      1     0
%>
%>      0     0

%% fliplr, circshift and rot90
disp(circshift(1:4, 1)), disp(circshift(1:4, -1)), disp(rot90([1 2; 3 4])), disp(fliplr([1 2 3]))
%>      4     1     2     3
%>
%>      2     3     4     1
%>
%>      2     4
%>      1     3
%>
%>      3     2     1

%% interp1, cumtrapz and polyfit of small data
disp(interp1([1 2 4], [10 20 40], [1.5 3])), disp(cumtrapz([1 2 3])), disp(trapz([1 2 3], [1 4 9]))
fprintf('%.4f ', polyfit([0 1 2], [1 3 5], 1)), disp(polyval([1 2 3], 2))
%>     15    30
%>
%>          0    1.5000    4.0000
%>
%>      9
%>
%> 2.0000 1.0000     11
