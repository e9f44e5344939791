%% equilibrate makes ones on the diagonal
A = [1e-6 3 0; 2e5 0 1; 0 7 1e3];
[P, R, C] = equilibrate(A);
B = R*P*A*C;
disp([norm(abs(diag(B)) - 1) < 1e-12, all(abs(B(:)) <= 1 + 1e-12)])
%>    1   1

%% equilibrate with vectors
A = [0 2; 4 1];
[p, r, c] = equilibrate(A, 'vector');
B = r .* A(p, :) .* c';
disp(p), disp(round(diag(B)', 10))
%>      2     1
%>
%>      1     1

%% equilibrate wants enough elements
equilibrate([1 1; 0 0])
%! MATLAB:equilibrate:Singular

%% treelayout centres parents
[x, y, h] = treelayout([0 1 1]);
fprintf('%.4f ', x, y, h)
%> 0.5000 0.3333 0.6667 0.6667 0.3333 0.3333 1.0000 

%% calendar
c = calendar(2024, 2);
disp(c(1, :)), disp(c(5, :)), disp(size(c))
%>      0     0     0     0     1     2     3
%>
%>     25    26    27    28    29     0     0
%>
%>      6     7

%% calendar prints
calendar(2026, 2)
%>                    Feb 2026
%>      S     M    Tu     W    Th     F     S
%>      1     2     3     4     5     6     7
%>      8     9    10    11    12    13    14
%>     15    16    17    18    19    20    21
%>     22    23    24    25    26    27    28
%>      0     0     0     0     0     0     0
%>      0     0     0     0     0     0     0

%% no handles without graphics
disp([ishandle(0) ishghandle([1 2])])
%>    0   0   0
