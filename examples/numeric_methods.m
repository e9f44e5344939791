% Root finding, quadrature, interpolation and linear iteration by hand.

f = @(x) x .^ 3 - 2 * x - 5;
df = @(x) 3 * x .^ 2 - 2;

[root, steps] = bisect(f, 2, 3, 1e-10);
fprintf('bisection: %.8f after %d steps\n', root, steps);
x = 2;
for k = 1:20
    next = x - f(x) / df(x);
    if abs(next - x) < 1e-12
        break
    end
    x = next;
end
fprintf('Newton:    %.8f after %d steps\n', x, k);
fprintf('roots():   %.8f\n', max(real(roots([1 0 -2 -5]))));

g = @(x) exp(x) .* sin(x);
exact = (exp(pi) + 1) / 2;
fprintf('integral of exp(x) sin(x) over [0, pi]: %.8f\n', exact);
previous = NaN;
for n = [4 8 16 32]
    s = simpson(g, 0, pi, n);
    fprintf('  Simpson n = %2d: %.8f, error ratio %.1f\n', n, s, previous / abs(s - exact));
    previous = abs(s - exact);
end

nodes = 0:5;
values = cos(nodes);
at = [0.5 1.7 4.2];
fprintf('interpolation of cos: %s\n', sprintf('%10.6f', lagrange(nodes, values, at)));
p = polyfit(nodes, values, 5);
fprintf('by polyfit:           %s\n', sprintf('%10.6f', polyval(p, at)));

A = [10 -1 2 0; -1 11 -1 3; 2 -1 10 -1; 0 3 -1 8];
b = [6; 25; -11; 15];
[x, rounds] = gaussSeidel(A, b, 1e-10);
fprintf('Gauss-Seidel: %s after %d rounds\n', sprintf('%8.5f', x), rounds);
fprintf('residual below 1e-8: %d\n', norm(A * x - b) < 1e-8);

function [c, steps] = bisect(f, a, b, tolerance)
    steps = 0;
    while b - a > tolerance
        c = (a + b) / 2;
        if sign(f(c)) == sign(f(a))
            a = c;
        else
            b = c;
        end
        steps = steps + 1;
    end
end

function s = simpson(f, a, b, n)
    x = linspace(a, b, n + 1);
    w = 2 + 2 * mod(0:n, 2);
    w([1 end]) = 1;
    s = (b - a) / n / 3 * sum(w .* f(x));
end

function y = lagrange(nodes, values, at)
    y = zeros(size(at));
    for k = 1:numel(nodes)
        term = values(k) * ones(size(at));
        for j = [1:k-1, k+1:numel(nodes)]
            term = term .* (at - nodes(j)) / (nodes(k) - nodes(j));
        end
        y = y + term;
    end
end

function [x, rounds] = gaussSeidel(A, b, tolerance)
    x = zeros(size(b));
    for rounds = 1:200
        before = x;
        for i = 1:numel(b)
            others = [1:i-1, i+1:numel(b)];
            x(i) = (b(i) - A(i, others) * x(others)) / A(i, i);
        end
        if norm(x - before, inf) < tolerance
            return
        end
    end
end
