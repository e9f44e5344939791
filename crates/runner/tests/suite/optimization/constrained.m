%% linprog of the documented example
off = optimset('Display', 'off');
A = [1 1; 1 1/4; 1 -1; -1/4 -1; -1 -1; -1 1]; b = [2; 1; 2; 1; -1; 2];
[x, fval, flag, output, lambda] = linprog([-1 -1/3], A, b, [], [], [], [], off);
fprintf('%.4f %.4f %.4f %d\n', x, fval, flag)
fprintf('%.4f ', lambda.ineqlin)
%> 0.6667 1.3333 -1.1111 1
%> 0.1111 0.8889 0.0000 0.0000 0.0000 0.0000 

%% linprog with equations and bounds
off = optimset('Display', 'off');
A = [1 1; 1 1/4; 1 -1; -1/4 -1; -1 -1; -1 1]; b = [2; 1; 2; 1; -1; 2];
[x, fval] = linprog([-1 -1/3], A, b, [1 1/4], 1/2, [-1 -0.5], [1.5 1.25], off);
fprintf('%.4f %.4f %.4f\n', x, fval)
%> 0.1875 1.2500 -0.6042

%% linprog without a solution
[x, fval, flag] = linprog(1, [1; -1], [1; -2], [], [], [], [], optimset('Display', 'off'));
disp([isempty(x), isempty(fval)]), disp(flag)
%>    1   1
%>
%>     -2

%% linprog without an end
[x, ~, flag] = linprog(-1, [], [], [], [], 0, [], optimset('Display', 'off'));
disp(isempty(x)), disp(flag)
%>    1
%>
%>     -3

%% linprog tells of its solution
x = linprog(1, [], [], [], [], 2, 5);
disp(x)
%>
%> Optimal solution found.
%>
%>      2

%% linprog of a problem structure
p = struct('f', [1; 2], 'Aeq', [1 1], 'beq', 3, 'lb', [0; 1], 'options', optimset('Display', 'off'));
disp(linprog(p)')
%>      2     1

%% linprog with equations that say the same twice
x = linprog([1; 1; 0], [], [], [1 1 1; 2 2 2], [2; 4], [0; 0; 0], [1; 1; 1], optimset('Display', 'off'));
fprintf('%.4f %.4f\n', sum(x), x(3))
%> 2.0000 1.0000

%% quadprog of the documented example
off = optimset('Display', 'off');
[x, fval, flag, ~, lambda] = quadprog([1 -1; -1 2], [-2; -6], [1 1; -1 2; 2 1], [2; 2; 3], [], [], [], [], [], off);
fprintf('%.4f %.4f %.4f %d | ', x, fval, flag), fprintf('%.4f ', lambda.ineqlin)
%> 0.6667 1.3333 -8.2222 1 | 3.1111 0.4444 0.0000 

%% quadprog with an equation and bounds
off = optimset('Display', 'off');
[x, fval] = quadprog([1 -1 1; -1 2 -2; 1 -2 4], [2; -3; 1], [], [], [1 1 1], 1/2, [0; 0; 0], [1; 1; 1], [], off);
fprintf('%.4f ', x + 0, fval)
%> 0.0000 0.5000 0.0000 -1.2500 

%% quadprog without constraints
fprintf('%.4f ', quadprog([2 0; 0 4], [-2; 4], [], [], [], [], [], [], [], optimset('Display', 'off')))
%> 1.0000 -1.0000 

%% quadprog flags
off = optimset('Display', 'off');
[~, ~, a] = quadprog(1, 0, [1; -1], [1; -2], [], [], [], [], [], off);
[~, ~, b] = quadprog([0 0; 0 2], [-1; 0], [], [], [], [], [], [], [], off);
[~, ~, c] = quadprog(-1, 0, [], [], [], [], [], [], [], off);
disp([a b c])
%>     -2    -3    -6

%% lsqlin of the documented example
C = [0.9501 0.7620 0.6153 0.4057; 0.2311 0.4564 0.7919 0.9354; 0.6068 0.0185 0.9218 0.9169; 0.4859 0.8214 0.7382 0.4102; 0.8912 0.4447 0.1762 0.8936];
d = [0.0578; 0.3528; 0.8131; 0.0098; 0.1388];
A = [0.2027 0.2721 0.7467 0.4659; 0.1987 0.1988 0.4450 0.4186; 0.6037 0.0152 0.9318 0.8462]; b = [0.5251; 0.2026; 0.6721];
x = lsqlin(C, d, A, b, [], [], -0.1*ones(4, 1), 2*ones(4, 1), [], optimset('Display', 'off'));
fprintf('%.4f ', x)
%> -0.1000 -0.1000 0.2152 0.3502 

%% lsqnonlin of the documented example
f = @(x) 2 + 2*(1:10) - exp((1:10)*x(1)) - exp((1:10)*x(2));
[x, resnorm, residual] = lsqnonlin(f, [0.3 0.4], [], [], optimset('Display', 'off'));
fprintf('%.4f %.4f %.4f %d\n', x, resnorm, numel(residual))
%> 0.2578 0.2578 124.3622 10

%% lsqnonlin within bounds
[x, resnorm] = lsqnonlin(@(x) [10*(x(2) - x(1)^2), 1 - x(1)], [-1.2 1], [-2 -2], [0.5 2], optimset('Display', 'off'));
fprintf('%.4f ', x, resnorm)
%> 0.5000 0.2500 0.2500 

%% lsqnonlin with a given Jacobian
x = lsqnonlin(@f, [0; 5], [], [], optimoptions('lsqnonlin', 'Jacobian', 'on', 'Display', 'off'));
fprintf('%.6f ', abs(x))
function [r, J] = f(x)
r = [x(1) - 3; 2*x(2)];
J = [1 0; 0 2];
end
%> 3.000000 0.000000 

%% lsqnonlin wants bounds in order
lsqnonlin(@(x) x, 0, 2, 1)
%! optim:lsqnonlin:InfeasibleBounds

%% lsqcurvefit of the documented example
t = [0.9 1.5 13.8 19.8 24.1 28.2 35.2 60.3 74.6 81.3]; y = [455.2 428.6 124.1 67.3 43.2 28.1 13.1 -0.4 -1.3 -1.5];
x = lsqcurvefit(@(x, t) x(1)*exp(x(2)*t), [100; -1], t, y, [], [], optimset('Display', 'off'));
fprintf('%.4f ', x)
%> 498.8309 -0.1013 

%% lsqcurvefit wants sizes that fit
lsqcurvefit(@(x, t) x, 1, 1:3, 1:3)
%! optim:lsqcurvefit:YdataSizeMismatchFunVal

%% fmincon with a linear inequality
f = @(x) 100*(x(2) - x(1)^2)^2 + (1 - x(1))^2;
[x, ~, flag] = fmincon(f, [-1 2], [1 2], 1, [], [], [], [], [], optimset('Display', 'off'));
fprintf('%.4f ', x); disp(flag)
%> 0.5022 0.2489      1

%% fmincon with a linear equation
f = @(x) 100*(x(2) - x(1)^2)^2 + (1 - x(1))^2;
fprintf('%.4f ', fmincon(f, [0.5 0], [1 2], 1, [2 1], 1, [], [], [], optimset('Display', 'off')))
%> 0.4149 0.1701 

%% fmincon with a disk
f = @(x) 100*(x(2) - x(1)^2)^2 + (1 - x(1))^2;
[x, fval] = fmincon(f, [0 0], [], [], [], [], [], [], @(x) deal(x(1)^2 + x(2)^2 - 1, []), optimset('Display', 'off'));
fprintf('%.4f ', x, fval)
%> 0.7864 0.6177 0.0457 

%% fmincon with bounds and a disk
f = @(x) 100*(x(2) - x(1)^2)^2 + (1 - x(1))^2;
c = @(x) deal((x(1) - 1/3)^2 + (x(2) - 1/3)^2 - 1/9, []);
fprintf('%.4f ', fmincon(f, [0.25 0.25], [], [], [], [], [0 0.2], [0.5 0.8], c, optimset('Display', 'off')))
%> 0.5000 0.2500 

%% fmincon of a product
[x, fval, ~, ~, lambda] = fmincon(@(x) -prod(x), [10; 10; 10], [-1 -2 -2; 1 2 2], [0; 72], [], [], [], [], [], optimset('Display', 'off'));
fprintf('%.3f ', x, fval, abs(lambda.ineqlin))
%> 24.000 12.000 12.000 -3456.000 0.000 144.000 

%% fmincon with a curved equation
x = fmincon(@(x) x(1)^2 + x(2)^2, [3; 1], [], [], [], [], [], [], @(x) deal([], x(1)*x(2) - 1), optimset('Display', 'off'));
fprintf('%.4f ', x)
%> 1.0000 1.0000 

%% fmincon with a given gradient
x = fmincon(@f, [3; 3], [], [], [], [], [2; -1], [5; 5], [], optimoptions('fmincon', 'SpecifyObjectiveGradient', true, 'Display', 'off'));
fprintf('%.4f ', abs(x))
function [v, g] = f(x)
v = (x(1) - 1)^2 + x(2)^2;
g = [2*(x(1) - 1); 2*x(2)];
end
%> 2.0000 0.0000 

%% fmincon that cannot
[~, ~, flag] = fmincon(@(x) x^2, 1, [], [], [], [], [], [], @(x) deal([x - 1; 2 - x], []), optimset('Display', 'off'));
disp(flag)
%>     -2
