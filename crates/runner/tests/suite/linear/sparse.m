%% sparse adds up values of one place
disp(full(sparse([1 2 2], [1 2 2], [5 6 1])))
%>      5     0
%>      0     7

%% sparse with sizes and a scalar
S = sparse([1 3], [2 2], 4, 3, 3);
disp(full(S)), disp([size(S) nnz(S)])
%>      0     4     0
%>      0     0     0
%>      0     4     0
%>
%>      3     3     2

%% sparse of a size, of a matrix, of nothing
disp(full(sparse(1, 2))), disp(isequal(full(sparse([1 0; 0 2])), [1 0; 0 2])), disp(size(sparse([], [], [], 2, 3)))
%>      0     0
%>
%>    1
%>
%>      2     3

%% sparse of complex and logical values
disp(isequal(full(sparse([1 1], [1 1], [1i 2])), 2 + 1i)), disp(class(sparse(1, 1, true)))
%>    1
%>
%> logical

%% sparse refuses indices that are not positive
sparse([0 1], [1 1], 1)
%! MATLAB:sparsefcn:nonPosIndex

%% sparse refuses vectors of different lengths
sparse([1 2 3], [1 2], 1)
%! MATLAB:sparsefcn:vectorsMustBeSameLength

%% speye and spones
disp(full(speye(2, 3))), disp(full(spones([0 5; -2 0])))
%>      1     0     0
%>      0     1     0
%>
%>      0     1
%>      1     0

%% a system with speye and spdiags
n = 5; e = ones(n, 1);
A = spdiags([e -2*e e], -1:1, n, n);
disp(full(A(1:3, 1:3))), disp(norm(A \ (A*e) - e) < 1e-12)
%>     -2     1     0
%>      1    -2     1
%>      0     1    -2
%>
%>    1

%% spdiags puts columns where they belong
disp(full(spdiags([1 2 3; 4 5 6; 7 8 9], [0 1], 3, 3))), disp(full(spdiags([1 2; 3 4], [-1 0], 2, 3)))
%>      1     5     0
%>      0     4     8
%>      0     0     7
%>
%>      2     0     0
%>      3     4     0

%% spdiags takes diagonals out
[B, d] = spdiags([1 0 3; 4 5 0; 0 7 8]);
disp(B), disp(d')
%>      4     1     0
%>      7     5     0
%>      0     8     3
%>
%>     -1     0     2

%% spdiags replaces diagonals
disp(full(spdiags([9; 9], 0, [1 2; 3 4])))
%>      9     2
%>      3     9

%% spfun works on what is not zero
disp(full(spfun(@(x) x + 1, [0 1; 2 0])))
%>      0     2
%>      3     0

%% spconvert
disp(full(spconvert([1 1 5; 2 2 6]))), disp(isequal(full(spconvert([1 1 5 2])), 5 + 2i))
%>      5     0
%>      0     6
%>
%>    1

%% sprand, sprandn and sprandsym have the density asked for
disp([nnz(sprand(10, 10, 0.3)), nnz(sprandn(10, 5, 0.2)), nnz(sprandsym(10, 0.3)), issymmetric(sprandsym(10, 0.3))])
%>     30    10    30     1

%% sprand with the pattern of another
disp(isequal(spones(sprand([1 0; 0 1])), speye(2)))
%>    1

%% sprank
disp([sprank([1 1 1; 1 0 0; 1 0 0]), sprank(eye(3)), sprank(zeros(2))])
%>      2     3     0

%% spaugment
disp(full(spaugment([1; 2], 1)))
%>      1     0     1
%>      0     1     2
%>      1     2     0

%% ilu without fill agrees where the matrix is not zero
A = gallery('poisson', 3);
[L, U] = ilu(sparse(A));
disp([norm((L*U - A) .* (A ~= 0)) < 1e-12, isequal(spones(L + U), spones(A)), isequal(diag(L), ones(9, 1))])
%>    1   1   1

%% ilu that drops nothing is LU
A = [4 1 0; 1 5 2; 0 3 6];
[L, U] = ilu(A, struct('type', 'crout', 'droptol', 0)); [M, V, P] = ilu([0 1; 2 3], struct('type', 'ilutp', 'droptol', 0));
disp([norm(L*U - A) < 1e-12, norm(M*V - P*[0 1; 2 3]) < 1e-12])
%>    1   1

%% ilu that keeps the sums of rows
A = gallery('poisson', 3); e = ones(9, 1);
[L, U] = ilu(A, struct('type', 'nofill', 'milu', 'row'));
disp(norm(L*U*e - A*e) < 1e-12)
%>    1

%% ilu meets a zero pivot
ilu([0 1; 1 0])
%! MATLAB:ilu:ZeroPivot

%% ichol without fill
A = gallery('poisson', 3); L = ichol(A);
disp([norm((L*L' - A) .* (A ~= 0)) < 1e-12, isequal(spones(L), spones(tril(A)))])
U = ichol(A, struct('shape', 'upper')); disp(norm(U' - L) < 1e-12)
%>    1   1
%>
%>    1

%% ichol that drops nothing is Cholesky's
A = gallery('poisson', 3); L = ichol(A, struct('type', 'ict', 'droptol', 0));
disp(norm(L*L' - A) < 1e-12)
%>    1

%% ichol meets a pivot that is not positive
ichol([1 2; 2 1])
%! MATLAB:ichol:Breakdown

%% orders are permutations
A = gallery('poisson', 3);
disp([isequal(sort(amd(A)), 1:9), isequal(sort(symrcm(A)), 1:9), isequal(sort(colamd(A)), 1:9), isequal(sort(symamd(A)), 1:9), isequal(colperm([1 1 0; 1 0 0]), [3 2 1])])
%>    1   1   1   1   1

%% symrcm narrows the band
p = [5 2 8 1 9 4 7 3 6]; A = diag(ones(8, 1), 1); A = A + A' + eye(9); A = A(p, p);
r = symrcm(A); [i, j] = find(A(r, r));
disp(max(abs(i - j)))
%>      1

%% preconditioners that are singular give flag 2
w = warning('off', 'all');
[~, a] = qmr([2 1; 1 3], [1; 2], [], [], [0 0; 0 1]); [~, b] = tfqmr([2 1; 1 3], [1; 2], [], [], [0 0; 0 1]); [~, c] = minres([2 1; 1 3], [1; 2], [], [], [0 0; 0 1]);
disp([a b c])
%>      2     2     2
