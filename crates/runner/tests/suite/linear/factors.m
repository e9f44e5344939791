%% lu packs both factors
disp(lu([2 1; 1 3]))
%>     2.0000    1.0000
%>     0.5000    2.5000

%% lu with two outputs permutes L
[L, U] = lu([1 2; 3 4]);
fprintf("%.4f ", L, U)
%> 0.3333 1.0000 1.0000 0.0000 3.0000 0.0000 4.0000 0.6667

%% lu permutation matrix
[~, ~, P] = lu([1 2; 3 4]);
disp(mat2str(P))
%> [0 1;1 0]

%% lu permutation vector
[~, ~, p] = lu([1 2; 3 4], 'vector');
disp(p)
%>      2     1

%% qr reproduces
A = [1 2; 3 4; 5 6];
[Q, R] = qr(A);
disp([size(Q) size(R) norm(Q*R - A) < 1e-12])
%>      3     3     3     2     1

%% qr economy
[Q, R] = qr([1 2; 3 4; 5 6], 0);
disp([size(Q) size(R)])
%>      3     2     2     2

%% qr with pivoting
A = [1 2; 3 4; 5 6];
[Q, R, P] = qr(A);
disp([norm(Q*R - A*P) < 1e-12, size(P)])
%>      1     2     2

%% qr economy with pivoting gives a vector
[~, ~, p] = qr([1 2; 3 4; 5 6], 0);
disp(p)
%>      2     1

%% chol
disp(chol([4 2; 2 2]))
%>      2     1
%>      0     1

%% chol lower
disp(chol([4 2; 2 2], 'lower'))
%>      2     0
%>      1     1

%% chol of an indefinite matrix
chol([1 2; 2 1])
%! MATLAB:posdef

%% chol tells where it failed
[R, p] = chol([1 2; 2 1]);
disp([R p])
%>      1     2

%% chol wants a square matrix
chol([1 2 3])
%! MATLAB:square
