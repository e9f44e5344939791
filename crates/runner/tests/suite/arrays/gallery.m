%% unknown names
gallery('nothing', 3)
%! MATLAB:gallery:unknownMatrix

%% gcdmat, redheff, riemann
disp([gallery('gcdmat', 4), gallery('redheff', 4), gallery('riemann', 4)])
%>      1     1     1     1     1     1     1     1     1    -1     1    -1
%>      1     2     1     2     1     1     0     1    -1     2    -1    -1
%>      1     1     3     1     1     0     1     0    -1    -1     3    -1
%>      1     2     1     4     1     0     0     1    -1    -1    -1     4

%% invol is its own inverse, binomial nearly
disp([norm(gallery('invol', 4)^2 - eye(4)) < 1e-9, isequal(gallery('binomial', 3)^2, 4 * eye(3))])
%>    1   1

%% chebspec knows the slope of a polynomial
x = cos(pi * (0:4)' / 4); D = gallery('chebspec', 5);
disp(norm(D * x.^3 - 3*x.^2) < 1e-12), disp(size(gallery('chebspec', 5, 1)))
%>    1
%>
%>      5     5

%% chebvand
disp(gallery('chebvand', 3, [0 0.5 1]))
%>     1.0000    1.0000    1.0000
%>          0    0.5000    1.0000
%>    -1.0000   -0.5000    1.0000

%% compar
disp(gallery('compar', magic(3))), disp(gallery('compar', magic(3), 1))
%>      8    -1    -6
%>     -3     5    -7
%>     -4    -9     2
%>
%>      8    -6    -6
%>     -7     5    -7
%>     -9    -9     2

%% chow and forsythe
disp([gallery('chow', 3, 2, 1), gallery('forsythe', 3, 5, 7)])
%>      3     1     0     7     1     0
%>      4     3     1     0     7     1
%>      8     4     3     5     0     7

%% gearmat and hanowa
disp([gallery('gearmat', 4), gallery('hanowa', 4)])
%>      0     1     0     1    -1     0    -1     0
%>      1     0     1     0     0    -1     0    -2
%>      0     1     0     1     1     0    -1     0
%>     -1     0     1     0     0     2     0    -1

%% house reflects onto the first axis
[v, beta, s] = gallery('house', [3; 4]);
disp(round((eye(2) - beta*(v*v')) * [3; 4], 10)' + 0), disp(s)
[~, ~, s] = gallery('house', [3; 4], 2); disp(s)
%>     -5     0
%>
%>     -5
%>
%>      5

%% invhess has an inverse that is Hessenberg
A = inv(gallery('invhess', 5));
disp(norm(tril(A, -2)) < 1e-10)
%>    1

%% ipjfact
[A, d] = gallery('ipjfact', 2);
disp(A), disp(round(d))
%>      2     6
%>      6    24
%>
%>     12

%% krylov and lauchli
disp(gallery('krylov', [2 0; 0 3], [1; 1], 3)), disp(gallery('lauchli', 2, 5))
%>      1     2     4
%>      1     3     9
%>
%>      1     1
%>      5     0
%>      0     5

%% leslie and lesp
disp(gallery('leslie', [1 2 3], [4 5])), disp(gallery('lesp', 3) * 6)
%>      1     2     3
%>      4     0     0
%>      0     5     0
%>
%>    -30    12     0
%>      3   -42    18
%>      0     2   -54

%% neumann is singular
[A, x] = gallery('neumann', 4);
disp(norm(A * x)), disp(A(1, :))
%>      0
%>
%>      4    -2    -2     0

%% orthog of all kinds
for k = 1:6
    Q = gallery('orthog', 4, k);
    fprintf('%d', norm(Q*Q' - eye(4)) < 1e-12)
end
%> 111111

%% poisson and prolate
disp(gallery('poisson', 2))
fprintf('%.4f ', abs(gallery('prolate', 3, 0.25)))
%>      4    -1    -1     0
%>     -1     4     0    -1
%>     -1     0     4    -1
%>      0    -1    -1     4
%>
%> 0.5000 0.3183 0.0000 0.3183 0.5000 0.3183 0.0000 0.3183 0.5000 

%% randsvd has the condition asked for
disp(abs(cond(gallery('randsvd', 5, 100)) - 100) < 1e-8)
A = gallery('randsvd', 5, -100); disp(isequal(A, A'))
%>    1
%>
%>    1

%% randcolu and randcorr
A = gallery('randcolu', [1.2 0.9 sqrt(0.75)]');
C = gallery('randcorr', [1.5 1 0.3 1.2]);
disp([norm(sum(A.^2) - 1) < 1e-12, norm(svd(A)' - [1.2 0.9 sqrt(0.75)]) < 1e-12, norm(sort(eig(C))' - [0.3 1 1.2 1.5]) < 1e-12, isequal(diag(C)', [1 1 1 1])])
%>    1   1   1   1

%% randhess and qmult are orthogonal
H = gallery('randhess', 4); Q = gallery('qmult', 4);
disp([norm(H*H' - eye(4)) < 1e-12, norm(tril(H, -2)) == 0, norm(Q*Q' - eye(4)) < 1e-12])
%>    1   1   1

%% rando
A = gallery('rando', 20); B = gallery('rando', 20, 2);
disp([unique(A)' unique(B)' unique(gallery('rando', 20, 3))'])
%>      0     1    -1     1    -1     0     1

%% smoke and toeppen
disp(norm(eig(gallery('smoke', 4, 1)) .^ 4 - 1) < 1e-8), disp(gallery('toeppen', 3))
%>    1
%>
%>      0    10     1
%>    -10     0    10
%>      1   -10     0

%% wilk
[A, b] = gallery('wilk', 3);
disp([A(2, :) b'])
%>          0    0.9000   -0.4000         0         0    1.0000

%% data are the same each time
disp(isequal(gallery('uniformdata', [2 3], 1), gallery('uniformdata', [2 3], 1)))
disp(isequal(gallery('uniformdata', 3, 1), gallery('uniformdata', 3, 2)))
A = gallery('integerdata', [5 8], [4 5], 3, 'int8');
disp(class(A)), disp([size(A), min(A(:)) >= 5, max(A(:)) <= 8])
disp(size(gallery('normaldata', 3, 1)))
%>    1
%>
%>    0
%>
%> int8
%>      4     5     1     1
%>
%>      3     3

%% dramadah
disp(gallery('dramadah', 4))
%>      1     1     0     1
%>      0     1     1     0
%>      0     0     1     1
%>      1     0     0     1
