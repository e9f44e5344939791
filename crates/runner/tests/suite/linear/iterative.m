%% pcg
[x, flag] = pcg([4 1; 1 3], [1; 2]);
fprintf("%.4f %.4f %d\n", x, flag)
%> 0.0909 0.6364 0

%% cgs
[x, flag] = cgs([4 1; 1 3], [1; 2]);
fprintf("%.4f %.4f %d\n", x, flag)
%> 0.0909 0.6364 0

%% bicg
[x, flag] = bicg([4 1; 1 3], [1; 2]);
fprintf("%.4f %.4f %d\n", x, flag)
%> 0.0909 0.6364 0

%% bicgstab
[x, flag] = bicgstab([4 1; 1 3], [1; 2]);
fprintf("%.4f %.4f %d\n", x, flag)
%> 0.0909 0.6364 0

%% gmres
[x, flag] = gmres([4 1; 1 3], [1; 2]);
fprintf("%.4f %.4f %d\n", x, flag)
%> 0.0909 0.6364 0
