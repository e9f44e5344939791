%% symmetric and Hermitian
disp([issymmetric([1 2; 2 1]) issymmetric([1 2i; 2i 1]) ishermitian([1 2i; 2i 1]) ishermitian([1 2i; -2i 1])])
%>    1   1   0   1

%% skew
disp(issymmetric([0 1; -1 0], 'skew'))
%>    1

%% triangles
disp([istril([1 0; 1 1]) istriu([1 0; 1 1]) isdiag([1 0; 0 2]) isbanded([1 1; 0 1], 0, 1)])
%>    1   0   1   1

%% bandwidth
[l, u] = bandwidth([1 2 0; 0 1 2; 5 0 1]);
disp([l u])
%>      2     1

%% a rectangle is not symmetric
disp(issymmetric([1 2 3]))
%>    0
