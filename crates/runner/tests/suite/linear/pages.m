%% pagemtimes page by page
A = cat(3, [1 2; 3 4], [0 1; 1 0]); B = cat(3, eye(2), [5 6; 7 8]);
disp(pagemtimes(A, B))
%> (:,:,1) =
%>
%>      1     2
%>      3     4
%>
%>
%> (:,:,2) =
%>
%>      7     8
%>      5     6

%% pagemtimes with one page on one side
disp(size(pagemtimes(ones(2, 3), ones(3, 4, 5))))
disp(size(pagemtimes(ones(2, 3, 1, 4), ones(3, 4, 5))))
%>      2     4     5
%>
%>      2     4     5     4

%% pagemtimes with transposes
X = [1 2; 3 4]; Y = [5 6; 7 8];
disp(isequal(pagemtimes(X, 'transpose', Y, 'none'), X.' * Y))
disp(isequal(pagemtimes(X, 'none', Y * 1i, 'ctranspose'), X * (Y * 1i)'))
%>    1
%>
%>    1

%% pagemtimes wants pages that fit
pagemtimes(ones(2, 2, 2), ones(2, 2, 3))
%! MATLAB:sizeDimensionsMustMatch

%% pagetranspose and pagectranspose
disp(pagetranspose(cat(3, [1 2], [3 4])))
disp(isequal(pagectranspose([1i 2]), [-1i; 2]))
%> (:,:,1) =
%>
%>      1
%>      2
%>
%>
%> (:,:,2) =
%>
%>      3
%>      4
%>
%>    1

%% pageinv
[Y, r] = pageinv(cat(3, [2 0; 0 4], eye(2)));
disp(Y(:, :, 1)), disp(r(:)')
%>     0.5000         0
%>          0    0.2500
%>
%>     0.5000    1.0000

%% pageinv wants square pages
pageinv(ones(2, 3, 2))
%! MATLAB:pageinv:inputMustBeSquare

%% pagemldivide and pagemrdivide
A = cat(3, [2 0; 0 4], [1 1; 0 1]);
disp(squeeze(pagemldivide(A, [8; 8])))
disp(squeeze(pagemrdivide([8 8], A))')
%>      4     0
%>      2     8
%>
%>      4     2
%>      8     0

%% pagenorm
disp(squeeze(pagenorm(cat(3, [3; 4], [6; 8])))'), disp(squeeze(pagenorm(cat(3, [3; 4], [6; 8]), 1))')
%>      5    10
%>
%>      7    14

%% pagesvd
disp(squeeze(pagesvd(cat(3, [0 2; 1 0], [3 0; 0 -5]))))
%>      2     5
%>      1     3

%% pageeig
[V, D] = pageeig(cat(3, [2 1; 1 2], [1 0; 0 5]));
disp([size(V) size(D)]), disp(round(diag(D(:, :, 1))', 10))
%>      2     2     2     2     2     2
%>
%>      1     3

%% pagepinv
disp(squeeze(pagepinv(cat(3, [2; 0], [0; 4]))))
%>     0.5000         0
%>          0    0.2500
