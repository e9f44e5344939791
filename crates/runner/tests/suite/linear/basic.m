%% inv
disp(inv([2 0; 0 4]))
%>     0.5000         0
%>          0    0.2500

%% inv wants a square matrix
inv([1 2 3])
%! MATLAB:square

%% inv of a singular matrix warns
lastwarn("");
warning("off", "all");
X = inv([1 2; 2 4]);
disp(X)
%>    Inf   Inf
%>    Inf   Inf

%% det
fprintf("%.10g %.10g %g\n", det([1 2; 3 4]), det(eye(3)), det([]))
%> -2 1 1

%% det of a complex matrix
disp(det([1i 0; 0 1i]))
%>     -1

%% rank
disp([rank(magic(4)) rank(eye(3)) rank([1 2; 2 4]) rank(0)])
%>      3     3     1     0

%% trace
disp(trace([1 2; 3 4]))
%>      5

%% trace wants a square matrix
trace([1 2])
%! MATLAB:square

%% rcond
disp([rcond(eye(3)) rcond([1 2; 2 4])])
%>      1     0

%% cond
disp([cond([2 0; 0 1]) cond([1 0; 0 0]) cond([2 0; 0 1], 1)])
%>      2   Inf     2

%% norm of vectors
disp([norm([3 4]) norm([3 -4], 1) norm([3 -4], Inf) norm([3 -4], -Inf)])
%>      5     7     4     3

%% norm of matrices
disp([norm([1 2; 3 4], 1) norm([1 2; 3 4], Inf) norm([3 0; 0 4]) norm([1 1; 1 1], 'fro')])
%>      6     7     4     2

%% norm of order 3
fprintf("%.4f\n", norm([1 2 3], 3))
%> 3.3019

%% unknown norm
norm([1 2; 3 4], 3)
%! MATLAB:norm:unknownNorm

%% vecnorm
disp(vecnorm([3 0; 4 2]))
disp(vecnorm([3 4; 0 2], 1, 2))
%>      5     2
%>
%>      7
%>      2

%% dot
disp(dot([1 2 3], [4 5 6]))
disp(dot([1 2; 3 4], [1 1; 1 1]))
%>     32
%>
%>      4     6

%% dot conjugates the first
disp(dot([1i 1], [1i 1]))
%>      2

%% dot wants equal sizes
dot([1 2], [1 2 3])
%! MATLAB:dot:InputSizeMismatch

%% cross
disp(cross([1 0 0], [0 1 0]))
%>      0     0     1

%% null and orth
Z = null([1 1]);
disp([size(Z) abs([1 1]*Z) < 1e-12 size(orth(ones(3)))])
%>      2     1     1     3     1

%% null with rational entries
disp(null([1 2 3; 4 5 6], 'r'))
%>      1
%>     -2
%>      1

%% pinv
fprintf("%.4f ", pinv([1; 1]))
%> 0.5000 0.5000

%% rref
[R, p] = rref([1 2 3; 4 5 6]);
disp(R), disp(p)
%>      1     0    -1
%>      0     1     2
%>
%>      1     2

%% linsolve
disp(linsolve([2 0; 0 4], [2; 8]))
o.TRANSA = true;
disp(linsolve([1 1; 0 1], [1; 3], o))
%>      1
%>      2
%>
%>      1
%>      2
