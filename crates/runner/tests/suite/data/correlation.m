%% xcorr of two vectors
[c, lags] = xcorr([1 2 3], [0 1 0]);
disp(c), disp(lags)
%>      0     1     2     3     0
%>
%>     -2    -1     0     1     2

%% xcorr pads the shorter
disp(xcorr([1 2 3], [1 1]))
%>      0     1     3     5     3

%% xcorr of a column with a largest lag
disp(xcorr([1; 2; 3], 1)')
%>      8    14     8

%% xcorr scales
fprintf('%.4f ', xcorr([1 2 3], 'unbiased'), xcorr([1 1], 'coeff'), xcorr([2 2], 'biased'))
%> 3.0000 4.0000 4.6667 4.0000 3.0000 0.5000 1.0000 0.5000 2.0000 4.0000 2.0000 

%% xcorr of columns takes all pairs
disp(size(xcorr([1 2; 3 4; 5 6])))
%>      5     4

%% xcov
disp(xcov([1 2 3]))
%>     -1     0     2     0    -1

%% convn in space
A = convn(ones(2, 2, 2), ones(2, 2, 2));
disp(A(:, :, 2)), disp(size(A))
%>      2     4     2
%>      4     8     4
%>      2     4     2
%>
%>      3     3     3

%% convn same and valid
A = reshape(1:27, 3, 3, 3);
k = zeros(3, 3, 3); k(2, 2, 2) = 1;
disp([isequal(convn(A, k, 'same'), A), convn(A, k, 'valid')])
%>      1    14

%% convn keeps single
disp(class(convn(single(ones(2, 2, 2)), 2)))
%> single

%% findstr takes the shorter text
disp(findstr('abababa', 'aba')), disp(findstr('b', 'abb')), disp(isempty(findstr('x', 'abb')))
%>      1     3     5
%>
%>      2     3
%>
%>    1

%% nargchk
disp(nargchk(1, 2, 0)), disp(nargchk(1, 2, 3)), disp(isempty(nargchk(1, 2, 1)))
s = nargchk(1, 2, 3, 'struct'); disp(s.identifier)
%> Not enough input arguments.
%> Too many input arguments.
%>    1
%>
%> MATLAB:nargchk:tooManyInputs

%% questions about types
disp([istable(1) istimetable(1) isdatetime('a') isduration(1) iscalendarduration(1) iscategorical({}) istabular(1)])
disp(underlyingType(single(1))), disp([isUnderlyingType('a', 'char') isUnderlyingType('a', 'double')])
%>    0   0   0   0   0   0   0
%>
%> single
%>    1   0

%% timeit and memoize
t = timeit(@() sum(1:10)); f = memoize(@plus);
disp([t > 0, t < 1, f(1, 2) == 3])
%>    1   1   1

%% validatecolor
disp(validatecolor('#0F0')), disp(validatecolor({'r', 'white'}, 'multiple')), disp(validatecolor([0 0.5 1]))
%>      0     1     0
%>
%>      1     0     0
%>      1     1     1
%>
%>          0    0.5000    1.0000

%% validatecolor of an unknown name
validatecolor('nothing')
%! MATLAB:graphics:validatecolor:InvalidColorString

%% what must not be negative stays at zero
[t, y] = ode23(@(t, y) -1, [0 3], 1, odeset('NonNegative', 1));
disp([min(y) >= 0, y(end) < 1e-6])
%>    1   1

%% what starts negative cannot be kept
ode45(@(t, y) -y, [0 1], -1, odeset('NonNegative', 1));
%! MATLAB:odenonnegative:NonnegativeViolatedAtT0
