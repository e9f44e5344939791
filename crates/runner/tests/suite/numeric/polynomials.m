%% poly
disp(poly([1 2 3]))
%>      1    -6    11    -6

%% roots
fprintf("%.4f ", roots([1 -6 11 -6]))
%> 3.0000 2.0000 1.0000

%% roots at zero
disp(roots([1 0 0]))
%>      0
%>      0

%% roots wants a vector
roots([1 2; 3 4])
%! MATLAB:roots:NonVectorInput

%% roots wants finite numbers
roots([1 NaN])
%! MATLAB:roots:NonFiniteInput

%% polyval
disp(polyval([1 2 3], [0 1; 2 3]))
%>      3     6
%>     11    18

%% polyval of nothing
disp(polyval([], 3))
%>      0

%% polyval scaled
disp(polyval([1 0], 10, [], [4 2]))
%>      3

%% polyfit
fprintf("%.4f ", polyfit([0 1 2 3], [1 3 5 7], 1))
%> 2.0000 1.0000

%% polyfit structure
[~, S] = polyfit([0 1 2 3], [1 2 2 4], 1);
fprintf("%d %.4f\n", S.df, S.normr)
%> 2 0.8367

%% polyfit centred
[~, ~, mu] = polyfit(1:5, 1:5, 1);
fprintf("%.4f ", mu)
%> 3.0000 1.5811

%% polyfit wants as many values
polyfit(1:3, 1:2, 1)
%! MATLAB:polyfit:XYSizeMismatch

%% polyder
disp(polyder([1 2 3]))
disp(polyder([1 1], [1 2]))
%>      2     2
%>
%>      2     3

%% polyder of a quotient
[q, d] = polyder(1, [1 0]);
disp(q), disp(d)
%>     -1
%>
%>      1     0     0

%% polyint
disp(polyint([2 1], 5))
%>      1     1     5

%% conv
disp(conv([1 2], [1 3]))
%>      1     5     6

%% conv 'same'
disp(conv([1 2 3], [1 1 1], 'same'))
%>      3     6     5

%% conv 'valid'
disp(conv([1 2 3], [1 1], 'valid'))
%>      3     5

%% conv wants vectors
conv(eye(2), [1 2])
%! MATLAB:conv:AorBNotVector

%% deconv
[q, r] = deconv([1 5 6 1], [1 2]);
disp(q), disp(r)
%>      1     3     0
%>
%>      0     0     0     1

%% deconv by a leading zero
deconv([1 2], [0 1])
%! MATLAB:deconv:ZeroCoef1

%% residue
[r, p] = residue([1 0], [1 3 2]);
fprintf("%.4f ", r, p)
%> 2.0000 -1.0000 -2.0000 -1.0000

%% polyvalm
disp(polyvalm([1 0 1], [0 1; 0 0]))
%>      1     0
%>      0     1

%% mpoles
disp(mpoles([2 3 2]))
%>      1
%>      1
%>      2
