%% a scalar and a matrix in turns under one name
x = 1; y = 2;
for k = 1:3
    x = x + y;
    y = [y, k];
    if k == 1, x = x * 10; end
    y = sum(y);
end
disp([x y])
%>     38     8

%% a name that is a number first and a row later
t = 0;
for k = 1:3
    if k == 2, t = [1 2 3]; end
    t = t + k;
end
disp(t)
%>      6     7     8

%% a sum with a row on either side inside a function
disp(both(2, [1 2 3])), disp(both([1 2 3], 2)), disp(both(2, 3))
function r = both(a, b)
s = 1;
r = s + a * b - s;
r = r + s;
end
%>      3     5     7
%>
%>      3     5     7
%>
%>      7

%% a number that turns into text, a cell and a struct
function r = turns(n)
x = 5;
if n == 1, x = 'a'; elseif n == 2, x = {7}; elseif n == 3, x = struct('f', 9); end
r = class(x);
if n < 2, r = [r ' ' class(x + 1)]; end
end
disp(turns(0)), disp(turns(1)), disp(turns(2)), disp(turns(3))
%> double double
%> char double
%> cell
%> struct

%% an integer among doubles in a loop
s = 0;
for k = 1:3
    if k == 2, s = int8(s) + 100; end
    s = s + 20;
end
disp(s), disp(class(s))
%>    127
%>
%> int8

%% a logical counts as a number
b = true; s = 0;
for k = 1:4, s = s + b; b = ~b; end
disp(s), disp(class(s))
%>      2
%>
%> double

%% comparisons in loops with NaN
n = 0; x = NaN;
for k = 1:3
    if x < k, n = n + 1; end
    if x >= k, n = n + 10; end
    if x ~= k, n = n + 100; end
    if ~(x == k), n = n + 1000; end
end
disp(n)
%>         3300

%% bounds of comparisons
n = [0 0 0 0 0 0];
for k = 1:5
    if k < 3, n(1) = n(1) + 1; end
    if k <= 3, n(2) = n(2) + 1; end
    if k > 3, n(3) = n(3) + 1; end
    if k >= 3, n(4) = n(4) + 1; end
    if k == 3, n(5) = n(5) + 1; end
    if k ~= 3, n(6) = n(6) + 1; end
end
disp(n)
%>      2     3     2     3     1     4

%% while counts to its bound
k = 0; while k <= 4, k = k + 1; end, disp(k)
k = 0; while k < 4, k = k + 1; end, disp(k)
k = 9; while k >= 4, k = k - 1; end, disp(k)
k = 9; while k > 4, k = k - 1; end, disp(k)
%>      5
%>
%>      4
%>
%>      3
%>
%>      4

%% comparisons of arrays element by element
x = [1 2 3];
disp([x < 2; x <= 2; x > 2; x >= 2; x == 2; x ~= 2])
disp(2 >= x), disp(2 <= x)
%>    1   0   0
%>    1   1   0
%>    0   0   1
%>    0   1   1
%>    0   1   0
%>    1   0   1
%>
%>    1   1   0
%>
%>    0   1   1

%% division by zero in a loop
r = zeros(1, 3);
for k = -1:1, r(k + 2) = k / 0; end
disp(r)
%>   -Inf   NaN   Inf

%% the loop variable of an empty range
k = 5; for k = 1:0, end
disp(size(k))
%>      1     0

%% a loop variable of every class
for k = {1, 'a'}, disp(class(k)), end
for k = int8([1 2]), disp(class(k)), end
for k = 'ab', disp(class(k)), end
for k = single(1):2, disp(class(k)), end
%> cell
%> cell
%> int8
%> int8
%> char
%> char
%> single
%> single

%% subtraction and division group from the left
disp(10 - 3 - 2), disp(100 / 5 / 2), disp(2 - 3 + 4), disp(12 / 2 * 3), disp(1 - (2 - 3)), disp(2 ^ 3 ^ 2)
%>      5
%>
%>     10
%>
%>      3
%>
%>     18
%>
%>      2
%>
%>     64

%% precedence of unary minus and power
disp(-2 ^ 2), disp(2 ^ -1), disp(-2 ^ -2), disp((-2) ^ 2), disp(!isempty(1) + 0)
%! MATLAB:m_invalid_operator

%% precedence of unary minus, power and not
disp(-2 ^ 2), disp(2 ^ -1), disp((-2) ^ 2), disp(~1 + 1), disp(-[1 2]')
%>     -4
%>
%>     0.5000
%>
%>      4
%>
%>      1
%>
%>     -1
%>     -2

%% signs inside brackets
a = 5;
disp([1 -2]), disp([1 - 2]), disp([1 +2]), disp([a -1]), disp([a - 1]), disp([a' -1']), disp([1, - 2])
%>      1    -2
%>
%>     -1
%>
%>      1     2
%>
%>      5    -1
%>
%>      4
%>
%>      5    -1
%>
%>      1    -2

%% quotes inside brackets
a = 'x';
disp([a 'b']), disp([a' 'b']), disp([a, 'b''c']), disp({a 'b'})
%> xb
%> xb
%> xb'c
%>     {'x'}    {'b'}

%% end in both subscripts of a target
m = zeros(2, 3);
m(end, end) = 7; m(1, end) = 5; m(end, 1) = 3;
disp(m)
m(end + 1, end) = 9; disp(size(m))
m(end, end + 1) = 4; disp(m(3, 4)), disp(size(m))
%>      0     0     5
%>      3     0     7
%>
%>      3     3
%>
%>      4
%>
%>      3     4

%% end in values of both subscripts
m = reshape(1:6, 2, 3);
disp(m(end, 1)), disp(m(1, end)), disp(m(end, end)), disp(m(end)), disp(m(end - 1, end - 1)), disp(m(end, :))
%>      2
%>
%>      5
%>
%>      6
%>
%>      6
%>
%>      3
%>
%>      2     4     6

%% end inside a cell's element and a field
c = {1:4, 'abc'}; s.x = 1:5;
disp(c{1}(end)), disp(c{end}(end)), disp(s.x(end - 1)), c{1}(end + 1) = 9; disp(c{1})
%>      4
%>
%> c
%>      4
%>
%>      1     2     3     4     9

%% rows and columns one beyond
m = [1 2; 3 4];
try, m(3, 1), catch e, disp(e.identifier), end
try, m(1, 3), catch e, disp(e.identifier), end
try, m(0, 1), catch e, disp(e.identifier), end
try, m(1, 0), catch e, disp(e.identifier), end
try, m(5), catch e, disp(e.identifier), end
try, m(1.5), catch e, disp(e.identifier), end
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript

%% a loop that runs one beyond
x = [4 5 6]; s = 0;
try
    for k = 1:4, s = s + x(k); end
catch e
    disp(e.identifier), disp(s), disp(k)
end
%> MATLAB:badsubscript
%>     15
%>
%>      4

%% a loop that begins at zero
x = [4 5 6];
try, for k = 0:2, disp(x(k)), end, catch e, disp(e.identifier), end
try, for k = 0:2, x(k) = 1; end, catch e, disp(e.identifier), end
%> MATLAB:badsubscript
%> MATLAB:badsubscript

%% columns one beyond in a loop
m = magic(3); s = 0;
try
    for k = 1:4, s = s + m(k, 1); end
catch e
    disp(s), disp(e.identifier)
end
%>     15
%>
%> MATLAB:badsubscript

%% assignment one beyond grows
m = [1 2; 3 4]; m(3, 1) = 5; disp(m)
x = 1:2; x(4) = 9; disp(x)
%>      1     2
%>      3     4
%>      5     0
%>
%>      1     2     0     9

%% deletion with one index
m = magic(3); m(2) = []; disp(m)
c = (1:4)'; c([1 3]) = []; disp(c)
r = 1:4; r(end) = []; disp(r)
x = 5; x(1) = []; disp(size(x))
%>      8     4     1     5     9     6     7     2
%>
%>      2
%>      4
%>
%>      1     2     3
%>
%>      1     0

%% outputs that a function does not have
try, [a, b] = one(1); catch e, disp(e.identifier), end
try, [a, b, c] = two(1); catch e, disp(e.identifier), end
[a, b] = two(4); disp([a b])
try, x = none(1); catch e, disp(e.identifier), end
function r = one(x), r = x; end
function [r, s] = two(x), r = x; s = -x; end
function none(x), end
%> MATLAB:TooManyOutputs
%> MATLAB:TooManyOutputs
%>      4    -4
%>
%> MATLAB:TooManyOutputs

%% inputs that a function does not have
try, one(1, 2); catch e, disp(e.identifier), end
try, two(1, 2, 3); catch e, disp(e.identifier), end
f = @(x) x; try, f(1, 2); catch e, disp(e.identifier), end
function r = one(x), r = x; end
function [r, s] = two(x, y), r = x; s = y; end
%> MATLAB:TooManyInputs
%> MATLAB:TooManyInputs
%> MATLAB:TooManyInputs

%% a switch on nothing
switch [], case [], disp('matches'), otherwise, disp('no'), end
switch 1, case [], disp('matches'), otherwise, disp('no'), end
switch '', case '', disp('matches'), otherwise, disp('no'), end
switch '', case {'a', ''}, disp('matches'), otherwise, disp('no'), end
%> matches
%> no
%> matches
%> matches

%% a switch on cells of numbers and texts
for v = {3, 'b', 4}
    switch v{1}
        case {1, 2, 3}, disp('small')
        case {'a', 'b'}, disp('letter')
        otherwise, disp('else')
    end
end
%> small
%> letter
%> else
