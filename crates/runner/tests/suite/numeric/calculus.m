%% integral
fprintf("%.8f\n", integral(@(x) x.^2, 0, 3))
%> 9.00000000

%% integral to infinity
fprintf("%.8f\n", integral(@(x) exp(-x.^2), -Inf, Inf))
%> 1.77245385

%% integral backwards
fprintf("%.8f\n", integral(@sin, pi, 0))
%> -2.00000000

%% integral of arrays
fprintf('%.4f ', integral(@(x) [x x^2], 0, 1, 'ArrayValued', true))
%> 0.5000 0.3333

%% integral wants a handle
integral(1, 0, 1)
%! MATLAB:integral:funArgNotHandle

%% integral2
fprintf("%.6f\n", integral2(@(x, y) x .* y, 0, 1, 0, @(x) x))
%> 0.125000

%% integral3
fprintf("%.6f\n", integral3(@(x, y, z) x + y + z, 0, 1, 0, 1, 0, 1))
%> 1.500000

%% older quadrature
f = @(x) x.^3;
fprintf("%.6f ", quad(f, 0, 2), quadl(f, 0, 2), quadgk(f, 0, 2), quadv(f, 0, 2))
%> 4.000000 4.000000 4.000000 4.000000

%% fzero
fprintf("%.6f ", fzero(@cos, [1 2]), fzero(@(x) x^3 - 8, 1))
%> 1.570796 2.000000

%% fzero wants a sign change
fzero(@(x) x^2 + 1, [0 1])
%! MATLAB:fzero:ValuesAtEndPtsSameSign

%% fminbnd
fprintf("%.4f\n", fminbnd(@(x) (x - 2)^2, 0, 5))
%> 2.0000

%% fminsearch counts
[x, ~, flag, out] = fminsearch(@(x) 100*(x(2) - x(1)^2)^2 + (1 - x(1))^2, [-1.2 1]);
fprintf("%.3f %.3f %d %d\n", x, flag, out.funcCount)
%> 1.000 1.000 1 159

%% optimset and optimget
o = optimset('tolx', 1e-3);
disp(optimget(o, 'TolX')), disp(optimget(o, 'MaxIter', 7))
%>    1.0000e-03
%>
%>      7

%% optimset knows its names
optimset('NoSuchThing', 1)
%! MATLAB:optimset:InvalidParamName

%% lsqnonneg
disp(lsqnonneg([1 0; 0 1], [1; -1]))
%>      1
%>      0

%% fsolve
fprintf('%.6f\n', fsolve(@(x) x^2 - 4, 1, optimset('Display', 'off')))
%> 2.000000
