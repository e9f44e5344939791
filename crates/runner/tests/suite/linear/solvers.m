%% qmr solves
A = [4 1 0; 2 5 1; 0 1 3]; b = A * [1; 2; 3];
[x, flag, relres, iter, resvec] = qmr(A, b, 1e-10, 10);
fprintf("%.6f ", x); fprintf("%d %d %d", flag, relres <= 1e-10, numel(resvec) == iter + 1)
%> 1.000000 2.000000 3.000000 0 1 1

%% qmr takes functions
A = [4 1; 2 5];
f = @(x, way) ifelse(strcmp(way, 'transp'), A' * x, A * x);
[x, flag] = qmr(f, A * [1; -1]);
fprintf("%.5f ", x); disp(flag)
function y = ifelse(t, a, b)
if t, y = a; else, y = b; end
end
%> 1.00000 -1.00000      0

%% qmr of zero
[x, flag, relres, iter] = qmr([1 2; 3 4], [0; 0]);
disp([x' flag relres iter])
%>      0     0     0     0     0

%% qmr tells how it went
x = qmr([2 0; 0 2], [2; 4]);
%> qmr converged at iteration 1 to a solution with relative residual 0.

%% tfqmr solves
A = [4 1 0; 2 5 1; 0 1 3]; b = A * [1; 2; 3];
[x, flag] = tfqmr(A, b, 1e-10, 10);
fprintf("%.6f ", x); disp(flag)
%> 1.000000 2.000000 3.000000      0

%% tfqmr with preconditioner
A = [10 1 0; 2 20 1; 0 1 30]; b = A * [1; 2; 3];
[x, flag] = tfqmr(A, b, 1e-10, 10, diag(diag(A)));
fprintf("%.6f ", x); disp(flag)
%> 1.000000 2.000000 3.000000      0

%% bicgstabl solves
A = [4 1 0; 2 5 1; 0 1 3]; b = A * [1; 2; 3];
[x, flag] = bicgstabl(A, b, 1e-10, 10);
fprintf("%.6f ", x); disp(flag)
%> 1.000000 2.000000 3.000000      0

%% minres solves indefinite systems
A = [2 1 0; 1 -3 1; 0 1 4]; b = A * [1; 2; 3];
[x, flag, ~, iter] = minres(A, b, 1e-10, 10);
fprintf("%.6f ", x); disp([flag iter])
%> 1.000000 2.000000 3.000000      0     3

%% symmlq solves indefinite systems
A = [2 1 0; 1 -3 1; 0 1 4]; b = A * [1; 2; 3];
[x, flag] = symmlq(A, b, 1e-10, 10);
fprintf("%.6f ", x); disp(flag)
%> 1.000000 2.000000 3.000000      0

%% lsqr of a tall system
A = [1 0; 0 1; 1 1]; b = [1; 2; 6];
[x, flag] = lsqr(A, b, 1e-12, 20);
fprintf("%.6f ", x); disp(flag)
%> 2.000000 3.000000      0

%% lsqr of a wide system gives the shortest solution
[x, flag] = lsqr([1 1 0; 0 0 2], [2; 4], 1e-12, 20);
fprintf("%.6f ", x); disp(flag)
%> 1.000000 1.000000 2.000000      0

%% lsqr wants rows for the right hand side
lsqr([1 2; 3 4], [1; 2; 3])
%! MATLAB:lsqr:RHSsizeMatchCoeffMatrix

%% too few iterations give flag 1
A = diag(1:30); [~, flag, ~, iter] = qmr(A, ones(30, 1), 1e-12, 2);
disp([flag iter])
%>      1     2
