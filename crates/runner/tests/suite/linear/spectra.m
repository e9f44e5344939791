%% eigs takes six of largest modulus
disp(eigs(diag([1 -2 3 -4 5 -6 7 -8]))')
%>     -8     7    -6     5    -4     3

%% eigs with a count
disp(eigs(diag([1 -2 3 -4]), 2)')
%>     -4     3

%% eigs by keyword
A = diag([1 -2 3 -4]);
disp([eigs(A, 2, 'smallestabs') eigs(A, 2, 'largestreal') eigs(A, 2, 'smallestreal')])
%>      1     3    -4
%>     -2     1    -2

%% eigs by old keyword
A = diag([1 -2 3 -4]);
disp([eigs(A, 2, 'sm') eigs(A, 2, 'la') eigs(A, 2, 'sa') eigs(A, 2, 'lm')])
%>      1     3    -4    -4
%>     -2     1    -2     3

%% eigs near a number
disp(eigs(diag([1 -2 3 -4]), 2, 2.9)')
%>      3     1

%% eigs vectors
A = [2 1 0; 1 3 1; 0 1 4];
[V, D, flag] = eigs(A, 2);
disp([norm(A*V - V*D) < 1e-12, size(V), size(D), flag, D(1) > D(4)])
%>      1     3     2     2     2     0     1

%% eigs generalized: vectors are normal in B
A = [2 1 0; 1 3 1; 0 1 4]; B = diag([1 2 3]);
[V, D] = eigs(A, B, 2);
disp([norm(A*V - B*V*D) < 1e-12, norm(V'*B*V - eye(2)) < 1e-12])
%>    1   1

%% eigs of a function
A = [2 1 0; 1 3 1; 0 1 4];
d = eigs(@(x) A * x, 3, 1); e = eigs(@(x) A \ x, 3, 1, 'smallestabs');
disp(abs([d - max(eig(A)), e - min(eig(A))]) < 1e-12)
%>    1   1

%% eigs wants a square matrix
eigs([1 2 3])
%! MATLAB:eigs:NonSquareMatrixOrFunction

%% svds
disp(svds(diag([3 -1 2]), 2)')
%>      3     2

%% svds smallest, still in falling order
disp(svds(diag([3 -1 2 0]), 2, 'smallest')')
disp(svds(diag([3 -1 2 0]), 2, 'smallestnz')')
disp(svds(diag([3 -1 2 0]), 1, 1.9)')
%>      1     0
%>
%>      2     1
%>
%>      2

%% svds vectors
A = [1 2; 3 4; 5 6];
[U, S, V, flag] = svds(A, 1);
disp([size(U), size(S), size(V), flag, norm(A*V - U*S) < 1e-12])
%>      3     1     1     1     2     1     0     1

%% ordeig
disp(ordeig([3 1; 0 2])'), disp(ordeig([2 4; 0 3], [1 0; 0 2])')
%>      3     2
%>
%>     2.0000    1.5000

%% ordeig of a pair
e = ordeig([5 9 9; 0 1 2; 0 -2 1]);
fprintf("%.4f%+.4fi ", [real(e)'; imag(e)'])
%> 5.0000+0.0000i 1.0000+2.0000i 1.0000-2.0000i

%% ordschur by selection
[U, T] = schur([1 2 3; 0 4 5; 0 0 6]);
[US, TS] = ordschur(U, T, [false false true]);
fprintf("%.6f ", ordeig(TS)); disp(norm(US*TS*US' - U*T*U') < 1e-12)
%> 6.000000 1.000000 4.000000    1

%% ordschur by keyword with pairs
A = [1 2 0 1; -2 1 1 0; 0 0 -3 1; 1 0 -1 -3];
[U, T] = schur(A);
[US, TS] = ordschur(U, T, 'lhp');
e = real(ordeig(TS))';
disp([e < 0, norm(US*TS*US' - A) < 1e-12, norm(tril(TS, -2)) == 0])
%>    1   1   0   0   1   1

%% ordschur by clusters: the largest come first
[~, TS] = ordschur(eye(3), diag([1 2 3]), [1 3 2]);
disp(diag(TS)')
%>      2     3     1

%% qz triangles
A = [1 2; 3 4]; B = [2 1; 1 3];
[AA, BB, Q, Z] = qz(A, B);
disp([norm(Q*A*Z - AA) < 1e-12, norm(Q*B*Z - BB) < 1e-12, AA(2, 1) == 0, BB(2, 1) == 0, norm(Q*Q' - eye(2)) < 1e-12])
%>    1   1   1   1   1

%% qz real keeps pairs
A = [0 1; -1 0]; B = eye(2);
[AA, BB] = qz(A, B, 'real');
disp([isreal(AA), abs(AA(2, 1)) > 0.5, BB(2, 1) == 0])
[AA, BB] = qz(A, B);
disp([isreal(AA), abs(AA(2, 1)) == 0])
%>    1   1   1
%>
%>    0   1

%% ordqz
[AA, BB] = ordqz(diag([1 2 3]), eye(3), eye(3), eye(3), [false true false]);
e = ordeig(AA, BB);
fprintf("%.4f ", e(1))
%> 2.0000

%% gsvd of the documented example
A = reshape(1:15, 5, 3); B = magic(3);
[U, V, X, C, S] = gsvd(A, B);
fprintf("%.4f ", diag(C)); disp([norm(A - U*C*X') < 1e-12, norm(B - V*S*X') < 1e-12])
%> 0.0000 0.3155 0.9807    1   1

%% gsvd values
fprintf("%.4f ", gsvd(reshape(1:15, 5, 3), magic(3)))
%> 0.0000 0.3325 5.0123

%% gsvd econ
[U, V, X, C, S] = gsvd(ones(5, 2), eye(2), 'econ');
disp([size(U) size(C) size(S)])
%>      5     2     2     2     2     2

%% gsvd wants as many columns
gsvd([1 2], [1 2 3])
%! MATLAB:gsvd:MatrixColMismatch

%% cdf2rdf
A = [1 2; -2 1];
[V, D] = eig(A);
[V, D] = cdf2rdf(V, D);
disp(round(D, 10)), disp([isreal(V), norm(A*V - V*D) < 1e-12])
%>      1     2
%>     -2     1
%>
%>    1   1

%% ldl
[L, D] = ldl([4 2; 2 3]);
disp(L), disp(D)
%>     1.0000         0
%>     0.5000    1.0000
%>
%>      4     0
%>      0     2

%% ldl with a zero on the diagonal takes a block of two
[L, D, P] = ldl([0 1; 1 0]);
disp(D), disp(norm(P'*[0 1; 1 0]*P - L*D*L'))
%>      0     1
%>      1     0
%>
%>      0

%% ldl upper and vector
A = [1 2 3; 2 1 4; 3 4 1];
[U, D, p] = ldl(A, 'upper', 'vector');
disp([norm(A(p, p) - U'*D*U) < 1e-12, norm(tril(U, -1)) == 0])
%>    1   1

%% qrinsert and qrdelete
A = [1 2; 3 4; 5 7]; [Q, R] = qr(A);
[Q1, R1] = qrinsert(Q, R, 2, [9; 8; 7]);
[Q2, R2] = qrdelete(Q, R, 1);
[Q3, R3] = qrinsert(Q, R, 1, [6 6], 'row');
[Q4, R4] = qrdelete(Q, R, 2, 'row');
disp([norm(Q1*R1 - [1 9 2; 3 8 4; 5 7 7]) norm(Q2*R2 - A(:, 2)) norm(Q3*R3 - [6 6; A]) norm(Q4*R4 - A([1 3], :))] < 1e-12)
%>    1   1   1   1

%% qrupdate
A = [1 2; 3 4; 5 7]; [Q, R] = qr(A);
[Q1, R1] = qrupdate(Q, R, [1; 0; 2], [3; -1]);
disp([norm(Q1*R1 - (A + [1; 0; 2]*[3 -1])) < 1e-12, norm(tril(R1, -1)) < 1e-12])
%>    1   1

%% etree
disp(etree([1 0 1 0; 0 1 0 1; 1 0 1 1; 0 1 1 1]))
%>      3     4     4     0

%% etree of columns, with a postorder
[p, q] = etree([1 1 0; 0 1 1; 0 0 1], 'col');
disp([p; q])
%>      2     3     0
%>      1     2     3
