%% interp1 linear
disp(interp1([1 2 3], [10 20 30], [1.5 2.5]))
%>     15    25

%% interp1 outside
disp(interp1([1 2], [10 20], [0 3]))
%>    NaN   NaN

%% interp1 extrapolates
disp(interp1([1 2], [10 20], [0 3], 'linear', 'extrap'))
%>      0    30

%% interp1 with a value outside
disp(interp1([1 2], [10 20], [0 1], 'linear', -1))
%>     -1    10

%% interp1 steps
x = [1 2 3]; v = [1 2 3]; q = [1.2 1.5 2.7];
disp(interp1(x, v, q, 'nearest'))
disp(interp1(x, v, q, 'previous'))
disp(interp1(x, v, q, 'next'))
%>      1     2     3
%>
%>      1     1     2
%>
%>      2     2     3

%% interp1 without nodes
disp(interp1([10 20 30], 1.5))
%>     15

%% interp1 on columns
disp(interp1([1 2], [10 100; 20 200], 1.5))
%>     15   150

%% interp1 sorts its nodes
disp(interp1([2 1], [20 10], 1.5))
%>     15

%% spline is exact for cubics
fprintf("%.4f ", spline(0:3, (0:3).^3, [0.5 1.5]))
%> 0.1250 3.3750

%% spline with end slopes
fprintf("%.4f\n", spline([0 1], [0 0 1 3], 0.5))
%> 0.1250

%% pchip keeps flat parts
disp(pchip([0 1 2 3], [0 0 1 1], [0.5 2.5]))
%>      0     1

%% makima keeps flat parts
disp(makima([0 1 2 3], [1 1 1 1], 1.5))
%>      1

%% ppval and mkpp
disp(ppval(mkpp([0 1 2], [1 0; 2 1]), [0.5 1.5]))
%>     0.5000    2.0000

%% mkpp counts coefficients
mkpp([0 1 2], [1 2 3])
%! MATLAB:mkpp:PPNumberMismatchCoeffs

%% interp2
disp(interp2([1 2; 3 4], 1.5, 1.5))
disp(interp2([1 2; 3 4], 3, 1))
%>     2.5000
%>
%>    NaN

%% interp2 on a grid
disp(interp2([1 2], [1 2], [1 2; 3 4], [1 1.5], [1; 2]))
%>     1.0000    1.5000
%>     3.0000    3.5000

%% interp2 refines
disp(interp2([1 3; 5 7]))
%>      1     2     3
%>      3     4     5
%>      5     6     7

%% interpn
disp(interpn([1 2; 3 4], 1.5, 1))
%>      2
