% A damped pendulum, integrated by the classical Runge-Kutta method and
% compared with a run of half the step width.

g = 9.81;        % m/s^2
len = 1.2;       % m
damping = 0.25;  % 1/s

pendulum = @(t, y) [y(2); -damping * y(2) - g / len * sin(y(1))];

tEnd = 4;
coarse = rk4(pendulum, [0.6; 0], 0, tEnd, 200);
fine = rk4(pendulum, [0.6; 0], 0, tEnd, 400);

fprintf('Damped pendulum, g = %.2f m/s^2, length = %.1f m\n', g, len);
fprintf('%6s %10s %10s\n', 't', 'angle', 'speed');
for k = 1:25:size(coarse, 2)
    t = (k - 1) * tEnd / 200;
    fprintf('%6.2f %10.6f %10.6f\n', t, coarse(1, k), coarse(2, k));
end

difference = abs(coarse(1, end) - fine(1, end));
fprintf('difference between the step widths is below 1e-7: %d\n', difference < 1e-7);

% The energy of a damped pendulum never grows.
energy = 0.5 * (len * coarse(2, :)) .^ 2 + g * len * (1 - cos(coarse(1, :)));
fprintf('energy falls monotonically: %d\n', all(diff(energy) <= 1e-12));
fprintf('energy at the start %.4f, at the end %.4f\n', energy(1), energy(end));

% Order of the method: the error falls by about 2^4 when the step is halved.
reference = rk4(pendulum, [0.6; 0], 0, tEnd, 3200);
e1 = abs(coarse(1, end) - reference(1, end));
e2 = abs(fine(1, end) - reference(1, end));
fprintf('observed order: %.1f\n', log2(e1 / e2));

function y = rk4(f, y0, t0, t1, n)
    h = (t1 - t0) / n;
    y = zeros(numel(y0), n + 1);
    y(:, 1) = y0;
    t = t0;
    for k = 1:n
        k1 = f(t, y(:, k));
        k2 = f(t + h / 2, y(:, k) + h / 2 * k1);
        k3 = f(t + h / 2, y(:, k) + h / 2 * k2);
        k4 = f(t + h, y(:, k) + h * k3);
        y(:, k + 1) = y(:, k) + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        t = t + h;
    end
end
