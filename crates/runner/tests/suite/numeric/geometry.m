%% polyarea
disp(polyarea([0 1 1 0], [0 0 1 1]))
%>      1

%% inpolygon
[in, on] = inpolygon([0.5 1 2], [0.5 0.5 0.5], [0 1 1 0], [0 0 1 1]);
disp(in), disp(on)
%>    1   1   0
%>
%>    0   1   0

%% rectint
disp(rectint([0 0 2 2], [1 1 2 2]))
%>      1

%% convhull
disp(convhull([0 1 1 0 0.5], [0 0 1 1 0.5]).')
%>      1     2     3     4     1

%% delaunay
disp(size(delaunay([0 1 0 1 0.5], [0 0 1 1 0.5])))
%>      4     3

%% griddata
fprintf("%.4f\n", griddata([0 1 0 1], [0 0 1 1], [0 1 1 2], 0.5, 0.25))
%> 0.7500
