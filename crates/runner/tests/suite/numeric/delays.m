%% dde23 is exact where the solution is a polynomial
sol = dde23(@(t, y, Z) -Z, 1, 1, [0 3]);
fprintf('%s %d %.4f %.4f\n', sol.solver, abs(deval(sol, 1)) < 1e-12, deval(sol, [2 3]))
%> dde23 1 -0.5000 -0.1667

%% dde23 steps on the corners of the solution
sol = dde23(@(t, y, Z) -Z, 1, 1, [0 2.5]);
disp(sol.discont), disp(all(ismember(sol.discont, sol.x)))
%>          0    1.0000    2.0000    2.5000
%>
%>    1

%% dde23 with two lags and a history function
f = @(t, y, Z) [Z(1, 1); Z(2, 2)];
sol = dde23(f, [1 0.5], @(t) [t; 1], [0 1]);
fprintf('%.4f %.4f\n', deval(sol, 1))
%> -0.5000 2.1250

%% dde23 with a lag shorter than its steps
sol = dde23(@(t, y, Z) -Z, 0.01, 1, [0 1], ddeset('RelTol', 1e-5));
fprintf('%.3f\n', sol.y(end))
%> 0.364

%% dde23 stops at events
o = ddeset('Events', @(t, y, Z) deal(y + 0.2, 1, 0));
sol = dde23(@(t, y, Z) -Z, 1, 1, [0 5], o);
fprintf('%.4f %.4f %d %d\n', sol.xe, sol.ye, sol.ie, sol.x(end) == sol.xe)
%> 1.2254 -0.2000 1 1

%% dde23 goes on from a solution
sol = dde23(@(t, y, Z) -Z, 1, 1, [0 2]);
sol = dde23(@(t, y, Z) -Z, 1, sol, [2 3]);
fprintf('%g %g %.4f\n', sol.x([1 end]), sol.y(end))
%> 0 3 -0.1667

%% dde23 wants lags that are positive
dde23(@(t, y, Z) -Z, 0, 1, [0 3]);
%! MATLAB:dde23:NotPosLags

%% ddesd with delays that depend on time
sol = ddesd(@(t, y, Z) Z, @(t, y) t/2, 1, [0 1], ddeset('RelTol', 1e-6));
k = 0:10;
disp(abs(sol.y(end) - sum(1 ./ (factorial(k) .* 2 .^ (k .* (k - 1) / 2)))) < 1e-6)
%>    1

%% ddeset and ddeget
o = ddeset(ddeset('RelTol', 1e-5), 'MaxStep', 2);
disp([ddeget(o, 'RelTol') == 1e-5, ddeget(o, 'MaxStep'), isempty(ddeget(o, 'Jumps')), ddeget(o, 'AbsTol', 7)])
%>      1     2     1     7

%% ddeset refuses unknown names
ddeset('Mass', 1)
%! MATLAB:ddeset:InvalidPropName

%% pdepe: heat in a rod
x = linspace(0, 1, 21); t = linspace(0, 2, 5);
sol = pdepe(0, @(x, t, u, p) deal(pi^2, p, 0), @(x) sin(pi*x), @(xl, ul, xr, ur, t) deal(ul, 0, pi*exp(-t), 1), x, t);
disp([size(sol), max(abs(sol(end, :) - exp(-2)*sin(pi*x))) < 3e-3])
%>      5    21     1

%% pdepe keeps the ends
sol = pdepe(0, @(x, t, u, p) deal(1, p, 0), @(x) 0, @(xl, ul, xr, ur, t) deal(ul - 1, 0, ur - 2, 0), linspace(0, 1, 11), [0 1 2]);
fprintf('%.3f ', sol(end, [1 6 11]))
%> 1.000 1.500 2.000 

%% pdepe in a cylinder
n = 2.404825557695773; x = linspace(0, 1, 25);
sol = pdepe(1, @(x, t, u, p) deal(1, p, 0), @(x) besselj(0, n*x), @(xl, ul, xr, ur, t) deal(0, 1, ur, 0), x, [0 0.05 0.1]);
disp(max(abs(sol(end, :) - besselj(0, n*x)*exp(-n^2*0.1))) < 2e-3)
%>    1

%% pdepe of two equations
f = @(x, t, u, p) deal([1; 2], p, [0; 0]);
sol = pdepe(0, f, @(x) [x; 1 - x], @(xl, ul, xr, ur, t) deal(ul - [0; 1], [0; 0], ur - [1; 0], [0; 0]), 0:0.25:1, [0 1 2]);
fprintf('%d ', size(sol)), fprintf('%.3f ', sol(end, 2, :))
%> 3 5 2 0.250 0.750 

%% pdepe wants a mesh that rises
pdepe(0, @(x, t, u, p) deal(1, p, 0), @(x) 0, @(xl, ul, xr, ur, t) deal(ul, 0, ur, 0), [0 1 0.5], [0 1 2]);
%! MATLAB:pdepe:XmeshNotIncreasing

%% pdeval
[u, d] = pdeval(0, [0 1 2], [0 1 4], [0.5 1.5]);
disp([u d])
%>     0.5000    2.5000    1.0000    3.0000

%% pdeval outside
pdeval(0, [0 1 2], [0 1 4], 3)
%! MATLAB:pdeval:XoutOutsideRange

%% odextend
sol = odextend(ode45(@(t, y) -y, [0 1], 1), @(t, y) -y, 2);
fprintf('%g %d %d\n', sol.x(end), abs(sol.y(end) - exp(-2)) < 1e-3, abs(deval(sol, 1.5) - exp(-1.5)) < 1e-3)
%> 2 1 1

%% odextend from another value
sol = odextend(ode45(@(t, y) 1, [0 1], 0), @(t, y) 1, 3, 10);
fprintf('%.4f\n', sol.y(end))
%> 12.0000
