%% bvp4c of a linear problem
sol = bvp4c(@(x, y) [y(2); -y(1)], @(a, b) [a(1); b(1) - 1], bvpinit(linspace(0, 1, 5), [0; 1]));
fprintf('%s %.3f %.3f\n', sol.solver, deval(sol, 0.5))
%> bvp4c 0.570 1.043

%% bvp4c finds a parameter
f = @(x, y, l) [y(2); -(l - 10*cos(2*x)) * y(1)];
g = @(a, b, l) [a(2); b(2); a(1) - 1];
sol = bvp4c(f, g, bvpinit(linspace(0, pi, 10), @(x) [cos(4*x); -4*sin(4*x)], 15));
fprintf('%.2f\n', sol.parameters)
%> 17.10

%% bvp4c with a tighter tolerance takes more points
f = @(x, y) [y(2); -exp(y(1))]; g = @(a, b) [a(1); b(1)];
guess = bvpinit(linspace(0, 1, 5), [0; 0]);
rough = bvp4c(f, g, guess); fine = bvp4c(f, g, guess, bvpset('RelTol', 1e-7));
fprintf('%d %.6f\n', numel(fine.x) > numel(rough.x), deval(fine, 0.5, 1))
%> 1 0.140539

%% bvp4c with a singular term
sol = bvp4c(@(x, y) [y(2); -y(1)^5], @(a, b) [a(2); b(1) - sqrt(3)/2], bvpinit(linspace(0, 1, 5), [sqrt(3)/2; 0]), bvpset('SingularTerm', [0 0; 0 -2]));
disp(max(abs(sol.y(1, :) - 1 ./ sqrt(1 + sol.x.^2/3))) < 1e-4)
%>    1

%% bvp5c
sol = bvp5c(@(x, y) [y(2); 6*x], @(a, b) [a(1); b(1) - 1], bvpinit([0 0.5 1], [0; 0]));
fprintf('%s %.6f\n', sol.solver, deval(sol, 0.5, 1))
%> bvp5c 0.125000

%% bvpinit with a vector and with a function
s = bvpinit([0 1 2], [1; 2]); t = bvpinit([0 1 2], @(x) [x; x^2], 7);
disp(s.y), disp(t.y), disp(t.parameters)
%>      1     1     1
%>      2     2     2
%>
%>      0     1     2
%>      0     1     4
%>
%>      7

%% bvpinit wants points that go one way
bvpinit([0 2 1], 1)
%! MATLAB:bvpinit:XNotMonotonic

%% bvpset keeps old options
o = bvpset(bvpset('RelTol', 1e-5), 'NMax', 30);
disp([bvpget(o, 'RelTol') == 1e-5, bvpget(o, 'NMax'), isempty(bvpget(o, 'AbsTol')), bvpget(o, 'AbsTol', 3)])
%>      1    30     1     3

%% bvpset refuses unknown names
bvpset('Nothing', 1)
%! MATLAB:bvpset:InvalidPropName

%% decic frees what is not fixed
[y, yp, r] = decic(@(t, y, yp) [yp(1) - y(2); y(1) + y(2) - 3], 0, [1; 0], [1; 0], [0; 0], [0; 0]);
fprintf('%.4f ', y, yp(1)); disp(r < 1e-9)
%> 1.0000 2.0000 2.0000    1

%% decic cannot hold too much
decic(@(t, y, yp) yp - y, 0, 1, 1, 1, 1)
%! MATLAB:decic:TooManyFixed

%% ode15i at given times
[t, y] = ode15i(@(t, y, yp) yp + y, [0 1 2], 1, -1);
fprintf('%.2f %.3f\n', [t'; y'])
%> 0.00 1.000
%> 1.00 0.368
%> 2.00 0.135

%% ode15i of a stiff system with a conservation law
f = @(t, y, yp) [yp(1) + 0.04*y(1) - 1e4*y(2)*y(3); yp(2) - 0.04*y(1) + 1e4*y(2)*y(3) + 3e7*y(2)^2; y(1) + y(2) + y(3) - 1];
[y0, yp0] = decic(f, 0, [1; 0; 0], [1; 1; 0], [0; 0; 0], [0; 0; 0]);
[~, y] = ode15i(f, [0 40], y0, yp0);
fprintf('%.3f ', y(end, [1 3]), sum(y(end, :)))
%> 0.716 0.284 1.000 

%% ode15i stops at events
o = odeset('Events', @(t, y, yp) deal(y - 0.5, 1, 0));
[t, y, te, ye, ie] = ode15i(@(t, y, yp) yp + y, [0 5], 1, -1, o);
fprintf('%.3f %.3f %d %d\n', te, ye, ie, abs(t(end) - te) < 1e-12)
%> 0.693 0.500 1 1

%% ode15i gives a solution for deval
sol = ode15i(@(t, y, yp) [yp(1) - y(2); yp(2) + y(1)], [0 3], [0; 1], [1; 0], odeset('RelTol', 1e-6));
fprintf('%s %.3f %.3f\n', sol.solver, deval(sol, 2))
%> ode15i 0.909 -0.416

%% padecoef of third order
[num, den] = padecoef(0.1, 3);
disp(num), disp(den)
%>           -1         120       -6000      120000
%>
%>            1         120        6000      120000

%% padecoef is of first order unless told otherwise
[num, den] = padecoef(4);
disp([num den])
%>    -1.0000    0.5000    1.0000    0.5000

%% padecoef of nothing
[num, den] = padecoef(0, 2);
disp([num den])
%>      1     1

%% humps
fprintf('%.4f ', humps(0), humps(0.3)); disp(numel(humps))
%> 5.1765 96.5000     21

%% freqspace
disp(freqspace(5)), disp(freqspace(4, 'whole'))
[f1, f2] = freqspace([3 4]); disp(f1), disp(round(f2 * 3))
%>          0    0.4000    0.8000
%>
%>          0    0.5000    1.0000    1.5000
%>
%>    -1.0000   -0.5000         0    0.5000
%>
%>     -2     0     2

%% curl and divergence of a turning field
[X, Y] = meshgrid(-1:1);
[c, w] = curl(X, Y, -Y, X);
disp([repmat([c(1) w(5)], 3, 1), divergence(X, Y, -Y, X)])
%>      2     1     0     0     0
%>      2     1     0     0     0
%>      2     1     0     0     0

%% curl in space
[X, Y, Z] = meshgrid(1:3);
[a, b, c] = curl(X, Y, Z, Z, X, Y);
disp([a(14) b(14) c(14) max(abs(divergence(X, Y, Z, X, Y, Z) - 3), [], 'all')])
%>      1     1     1     0

%% smooth3 spreads a peak
V = zeros(5, 5, 5); V(3, 3, 3) = 27;
W = smooth3(V);
fprintf('%.4f ', W(3, 3, 3), W(2, 2, 2), W(1, 1, 1), sum(W(:)))
%> 1.0000 1.0000 0.0000 27.0000 
