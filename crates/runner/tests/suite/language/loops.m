%% for over a row
for k = [3 1 2], fprintf('%d ', k), end
%> 3 1 2
%% for over a matrix takes columns
for c = [1 2; 3 4], fprintf('%s ', mat2str(c)), end
%> [1;3] [2;4]
%% for over a column takes it whole
n = 0; for c = [1; 2; 3], n = n + 1; end, fprintf('%d %s', n, mat2str(c))
%> 1 [1;2;3]
%% for over text
for c = 'abc', fprintf('<%s>', c), end
%> <a><b><c>
%% for over a cell gives cells
for c = {1, 'x'}, fprintf('%s %s ', class(c), mat2str(size(c))), end
%> cell [1 1] cell [1 1]
%% for over struct elements
s = struct('a', {1, 2}); for e = s, fprintf('%d ', e.a), end
%> 1 2
%% for over logical
for t = [true false], fprintf('%s%d ', class(t), t), end
%> logical1 logical0
%% for over an empty row runs never
k = 7; for k = [], disp('never'), end, disp(size(k))
%>      0     0
%>
%% for over zero rows
n = 0; for k = zeros(0, 3), n = n + 1; end, disp(n)
%>      3
%>
%% for over pages
n = 0; for k = ones(2, 2, 2), n = n + size(k, 1); end, disp(n)
%>      8
%>
%% the loop variable stays after the loop
for k = 1:3, end, disp(k)
%>      3
%>
%% changing the loop variable does not change the loop
for k = 1:3, fprintf('%d ', k), k = 10; end, disp(k)
%> 1 2 3     10
%>
%% changing the range inside the loop
n = 2; for k = 1:n, n = 5; fprintf('%d', k), end
%> 12
%% for with brackets
for (k = 1:2), fprintf('%d', k), end
%> 12
%% for with fractions and down
for k = 1:-0.5:0, fprintf('%g ', k), end
%> 1 0.5 0
%% while
n = 0; while n < 3, n = n + 1; end, disp(n)
%>      3
%>
%% while over a matrix wants all
a = [3 2]; while a, a = a - 1; end, disp(mat2str(a))
%> [1 0]
%% while over an empty value
while [], disp('never'), end, disp('done')
%> done
%% break leaves the inner loop only
for a = 1:2, for b = 1:3, if b == 2, break, end, fprintf('%d%d ', a, b), end, end
%> 11 21
%% continue goes on with the inner loop
for a = 1:2, for b = 1:3, if b == 2, continue, end, fprintf('%d%d ', a, b), end, end
%> 11 13 21 23
%% continue in while
k = 0; while k < 5, k = k + 1; if mod(k, 2), continue, end, fprintf('%d ', k), end
%> 2 4
%% break inside try
for k = 1:3, try, if k == 2, break, end, catch, end, fprintf('%d ', k), end, fprintf('at %d', k)
%> 1 at 2
%% continue inside catch
for k = 1:3, try, if k == 2, error('a:b', 'x'), end, catch, fprintf('c '), continue, end, fprintf('%d ', k), end
%> 1 c 3
%% an error after break inside try is not caught
try, for k = 1:3, try, break, catch, disp('inner'), end, end, error('a:b', 'out'), catch e, disp(e.message), end
%> out
%% return leaves both loops
f(), disp('after')
function f
for a = 1:3
    while true
        if a == 1, return, end
    end
end
disp('unreached')
end
%> after
%% growth in a loop
r = []; for k = 1:4, r(end+1) = k^2; end, disp(mat2str(r))
%> [1 4 9 16]
%% growth of text and cells in a loop
t = ''; c = {}; for k = 1:3, t = [t sprintf('%d,', k)]; c{end+1} = k; end, disp(t), disp(numel(c))
%> 1,2,3,
%>      3
%>
%% parfor runs the body
s = 0; parfor k = 1:4, s = s + k; end, disp(s)
%>     10
%>
