%% eig of a symmetric matrix ascends
disp(eig([2 0; 0 1]))
%>      1
%>      2

%% eig of a rotation
fprintf("%.4f ", sort(imag(eig([0 1; -1 0]))))
%> -1.0000 1.0000

%% eig vectors
A = [1 2; 3 4];
[V, D] = eig(A);
disp(norm(A*V - V*D) < 1e-12)
%>    1

%% eig left vectors
A = [1 2; 3 4];
[~, D, W] = eig(A);
disp(norm(W'*A - D*W') < 1e-12)
%>    1

%% eig generalized
A = [1 2; 2 3]; B = [2 0; 0 1];
[V, D] = eig(A, B);
disp(norm(A*V - B*V*D) < 1e-12)
%>    1

%% eig with a vector of values
[~, d] = eig([2 0; 0 1], 'vector');
disp(d)
%>      1
%>      2

%% eig wants a square matrix
eig([1 2 3])
%! MATLAB:eig:inputMustBeSquareStandard

%% eig wants finite numbers
eig([1 NaN; 2 3])
%! MATLAB:eig:matrixWithNaNInf

%% svd
fprintf("%.4f ", svd([1 2; 3 4; 5 6]))
%> 9.5255 0.5143

%% svd reproduces
A = [1 2; 3 4; 5 6];
[U, S, V] = svd(A);
disp([size(U) size(S) norm(U*S*V' - A) < 1e-12])
%>      3     3     3     2     1

%% svd economy
[U, S, V] = svd([1 2; 3 4; 5 6], 'econ');
disp([size(U) size(S)])
%>      3     2     2     2

%% schur
A = [1 2; -3 4];
[U, T] = schur(A);
disp(norm(U*T*U' - A) < 1e-12)
%>    1

%% complex schur is triangular
T = schur([0 1; -1 0], 'complex');
disp(abs(T(2, 1)) < 1e-12)
%>    1

%% hess
A = magic(4);
[P, H] = hess(A);
disp([norm(P*H*P' - A) < 1e-10, istriu(H(2:4, 1:3))])
%>    1   1

%% expm
disp(expm([0 1; 0 0]))
%>      1     1
%>      0     1

%% logm undoes expm
disp(norm(logm(expm([1 2; 0 1])) - [1 2; 0 1]) < 1e-8)
%>    1

%% sqrtm
A = [4 1; 1 3];
X = sqrtm(A);
disp([norm(X*X - A) < 1e-12 isreal(X)])
%>    1   1

%% sylvester
A = [1 2; 3 4]; B = [5 6; 7 8]; X = [1 0; 2 1];
disp(norm(sylvester(A, B, A*X + X*B) - X) < 1e-10)
%>    1

%% polyeig
fprintf("%.4f ", sort(polyeig(2, -3, 1)))
%> 1.0000 2.0000
