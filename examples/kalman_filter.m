% A Kalman filter follows a vehicle of constant velocity through noisy
% measurements. The noise is a fixed sequence, so the numbers are reproducible.

dt = 0.5;
F = [1 dt; 0 1];
H = [1 0];
Q = 0.01 * [dt^4 / 4, dt^3 / 2; dt^3 / 2, dt^2];
R = 0.5;

steps = 40;
truth = zeros(2, steps);
truth(:, 1) = [0; 1.5];
for k = 2:steps
    truth(:, k) = F * truth(:, k - 1);
end
noise = 0.7 * sin(1:steps) .* cos(3 * (1:steps));
measured = truth(1, :) + noise;

x = [measured(1); 0];
P = diag([R, 10]);
estimates = zeros(2, steps);
gains = zeros(1, steps);
for k = 1:steps
    if k > 1
        x = F * x;
        P = F * P * F' + Q;
    end
    S = H * P * H' + R;
    K = P * H' / S;
    x = x + K * (measured(k) - H * x);
    P = (eye(2) - K * H) * P;
    estimates(:, k) = x;
    gains(k) = K(1);
end

fprintf('%4s %9s %9s %9s %9s\n', 'k', 'truth', 'measured', 'estimate', 'speed');
for k = [1 2 5 10 20 30 40]
    fprintf('%4d %9.4f %9.4f %9.4f %9.4f\n', k, truth(1, k), measured(k), estimates(1, k), estimates(2, k));
end

rawError = sqrt(mean((measured(10:end) - truth(1, 10:end)) .^ 2));
filteredError = sqrt(mean((estimates(1, 10:end) - truth(1, 10:end)) .^ 2));
fprintf('error of the measurements %.4f, of the filter %.4f\n', rawError, filteredError);
fprintf('the filter is better: %d\n', filteredError < rawError);
fprintf('gain settles at %.4f\n', gains(end));
fprintf('covariance is symmetric: %d, positive: %d\n', norm(P - P') < 1e-12, all(eig(P) > 0));
