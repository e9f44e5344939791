%% griddedInterpolant in one dimension
F = griddedInterpolant([1 2 4], [10 20 40]);
disp([F(1.5) F(3) F(5)]), disp(F([1 4; 2 2]))
%>     15    30    50
%>
%>     10    40
%>     20    20

%% griddedInterpolant of values only
F = griddedInterpolant([5 7 9]);
disp(F(2.5))
%>      8

%% griddedInterpolant methods
x = 0:3; v = x.^2;
n = griddedInterpolant(x, v, 'nearest'); p = griddedInterpolant(x, v, 'previous'); s = griddedInterpolant(x, v, 'spline');
fprintf('%.4f ', n(1.6), p(1.6), s(1.5), s(4))
%> 4.0000 1.0000 2.2500 16.0000 

%% griddedInterpolant beyond the data
F = griddedInterpolant(0:2, [0 1 4], 'linear', 'none'); G = griddedInterpolant(0:2, [0 1 4], 'linear', 'nearest');
disp([F(3) F(1.5) G(3) G(-1)])
%>        NaN    2.5000    4.0000         0

%% griddedInterpolant in the plane
[X, Y] = ndgrid(1:3, 1:4);
F = griddedInterpolant(X, Y, 10*X + Y);
disp([F(1.5, 2.5) F(3, 4) F(4, 5)]), disp(F({[1 2], [1 2 3]})), disp(F([1 1; 2.5 3]))
%>    17.5000   34.0000   45.0000
%>
%>     11    12    13
%>     21    22    23
%>
%>     11
%>     28

%% griddedInterpolant of grid vectors
F = griddedInterpolant({1:2, [0 10]}, [1 2; 3 4], 'nearest');
disp([F(1.6, 1) F(1, 9)])
%>      3     2

%% griddedInterpolant wants rising grids
griddedInterpolant([1 1 2], [1 2 3])
%! MATLAB:griddedInterpolant:NonMonotonicCompVecsErrId

%% griddedInterpolant wants sizes that fit
griddedInterpolant([1 2 3], [1 2])
%! MATLAB:griddedInterpolant:CompVecValueMismatchErrId

%% scatteredInterpolant of a plane
x = [0 1 0 1 0.4]'; y = [0 0 1 1 0.3]';
F = scatteredInterpolant(x, y, 1 + 2*x - y);
fprintf('%.6f ', F(0.2, 0.7), F(0.9, 0.1), F(2, 2)); disp(size(F(zeros(2, 3), zeros(2, 3))))
%> 0.700000 2.700000 3.000000      2     3

%% scatteredInterpolant nearest and none
P = [0 0; 1 0; 0 1];
F = scatteredInterpolant(P, [10; 20; 30], 'nearest'); G = scatteredInterpolant(P, [10; 20; 30], 'linear', 'none'); H = scatteredInterpolant(P, [10; 20; 30], 'linear', 'nearest');
disp([F(0.9, 0.1) F(5, 0) G(5, 5) H(5, 0)])
%>     20    20   NaN    20

%% scatteredInterpolant in space
[x, y, z] = ndgrid([0 1]);
F = scatteredInterpolant(x(:), y(:), z(:), x(:) + 2*y(:) + 3*z(:));
fprintf('%.4f %.4f\n', F(0.5, 0.25, 0.5), F([1 1 1]))
%> 2.5000 6.0000

%% scatteredInterpolant takes the mean of points that come twice
F = scatteredInterpolant([0; 1; 0; 0], [0; 0; 1; 0], [2; 5; 6; 4]);
fprintf('%.4f\n', F(0, 0))
%> 3.0000

%% scatteredInterpolant wants a value for each point
scatteredInterpolant([0; 1; 0], [0; 0; 1], [1; 2])
%! MATLAB:scatteredInterpolant:InputSizeMismatchErrId

%% interpolants have properties that can be changed
F = griddedInterpolant([1 2 3], [10 20 40]);
disp(F.Method), disp(F.Values)
F.Method = 'nearest'; F.ExtrapolationMethod = 'none';
disp([F(2.2) F(9)]), disp(class(F))
F.Values = [1 2 3]; disp(F(2))
%> linear
%>     10    20    40
%>
%>     20   NaN
%>
%> griddedInterpolant
%>      2

%% scattered data can get other values
F = scatteredInterpolant([0; 1; 0], [0; 0; 1], [1; 2; 3]);
F.Values = [5; 5; 5];
fprintf('%.4f %s %d\n', F(0.2, 0.2), F.Method, size(F.Points, 1))
%> 5.0000 linear 3
