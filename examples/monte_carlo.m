% Monte Carlo estimates with a generator of our own, so that the numbers are
% the same everywhere: a linear congruential generator in exact doubles.

n = 20000;
state = 12345;
inside = 0;
history = zeros(1, 5);
marks = [10 100 1000 10000 20000];
for k = 1:n
    [x, state] = nextRandom(state);
    [y, state] = nextRandom(state);
    if x * x + y * y <= 1
        inside = inside + 1;
    end
    at = find(marks == k);
    if ~isempty(at)
        history(at) = 4 * inside / k;
    end
end

fprintf('Estimates of pi:\n');
for k = 1:numel(marks)
    fprintf('%8d points  %.5f  error %.5f\n', marks(k), history(k), abs(history(k) - pi));
end

% Integral of exp(-x^2) over [0, 1] by plain and by antithetic sampling.
[plain, spreadPlain, state] = sampleMean(@(u) exp(-u .^ 2), 4000, state, false);
[anti, spreadAnti, state] = sampleMean(@(u) exp(-u .^ 2), 4000, state, true);
exact = sqrt(pi) / 2 * erf(1);
fprintf('integral of exp(-x^2): exact %.6f\n', exact);
fprintf('  plain       %.4f, spread %.4f\n', plain, spreadPlain);
fprintf('  antithetic  %.4f, spread %.4f\n', anti, spreadAnti);
fprintf('antithetic sampling narrows the spread: %d\n', spreadAnti < spreadPlain);

% A random walk on a grid: how far from the origin after 100 steps?
walks = 200;
distance = zeros(1, walks);
moves = [1 0; -1 0; 0 1; 0 -1];
for w = 1:walks
    place = [0 0];
    for step = 1:100
        [u, state] = nextRandom(state);
        place = place + moves(floor(u * 4) + 1, :);
    end
    distance(w) = norm(place);
end
fprintf('mean distance after 100 steps: %.3f\n', mean(distance));
fprintf('longest and shortest: %.3f %.3f\n', max(distance), min(distance));

function [u, state] = nextRandom(state)
    state = mod(16807 * state, 2147483647);
    u = state / 2147483647;
end

function [m, spread, state] = sampleMean(f, n, state, antithetic)
    values = zeros(1, n);
    for k = 1:n
        [u, state] = nextRandom(state);
        if antithetic
            values(k) = (f(u) + f(1 - u)) / 2;
        else
            values(k) = f(u);
        end
    end
    m = mean(values);
    spread = std(values);
end
