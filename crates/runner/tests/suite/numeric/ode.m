%% ode45
[t, y] = ode45(@(t, y) -2*y, [0 1], 1);
disp([size(t) abs(y(end) - exp(-2)) < 1e-4])
%>     41     1     1

%% ode45 at given times
[t, y] = ode45(@(t, y) -y, [0 0.5 1], 1);
disp(t.')
%>          0    0.5000    1.0000

%% ode45 stops at an event
o = odeset("Events", @hit);
[~, ~, te, ~, ie] = ode45(@(t, y) [y(2); -10], [0 5], [10; 0], o);
fprintf("%.4f %d\n", te, ie)
function [v, s, d] = hit(t, y)
v = y(1); s = 1; d = -1;
end
%> 1.4142 1

%% ode23
[~, y] = ode23(@(t, y) -y, [0 1], 1);
disp(abs(y(end) - exp(-1)) < 1e-3)
%>    1

%% ode15s on a stiff equation
[~, y] = ode15s(@(t, y) -1000*(y - cos(t)), [0 1], 0);
disp(abs(y(end) - cos(1)) < 2e-3)
%>    1

%% deval
sol = ode45(@(t, y) -y, [0 1], 1);
disp([isfield(sol, "x") abs(deval(sol, 0.5) - exp(-0.5)) < 1e-4])
%>    1   1

%% ode45 wants a column
ode45(@(t, y) [1 2], [0 1], [1; 2]);
%! MATLAB:odearguments:FMustReturnCol

%% ode45 wants matching sizes
[t, y] = ode45(@(t, y) [1; 2], [0 1], 1);
%! MATLAB:odearguments:SizeIC

%% ode45 wants monotonic times
[t, y] = ode45(@(t, y) -y, [0 2 1], 1);
%! MATLAB:odearguments:TspanNotMonotonic

%% odeset and odeget
o = odeset('reltol', 0.5);
disp(odeget(o, 'RelTol')), disp(odeget(o, 'Refine', 3))
%>     0.5000
%>
%>      3

%% odeset knows its names
odeset('NoSuchThing', 1)
%! MATLAB:odeset:InvalidPropName
