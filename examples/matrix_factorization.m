% LU with partial pivoting, Cholesky and QR by hand, checked against the
% operators of the language.

A = [4 -2 1 3; 3 6 -4 2; 2 1 8 -5; 1 -3 2 7];
b = [20; -33; -29; 14];

[L, U, p] = luByHand(A);
fprintf('LU: residual below 1e-12: %d\n', norm(L * U - A(p, :)) < 1e-12);
fprintf('pivot order: %s\n', mat2str(p));
y = forward(L, b(p));
x = backward(U, y);
fprintf('solution: %s\n', sprintf('%9.5f', x));
fprintf('agrees with the backslash: %d\n', norm(x - A \ b) < 1e-12);
fprintf('determinant: %.6f\n', prod(diag(U)) * parity(p));

S = A' * A;
R = cholByHand(S);
fprintf('Cholesky: residual below 1e-10: %d\n', norm(R' * R - S) < 1e-10);
try
    cholByHand([1 2; 2 1]);
catch err
    fprintf('%s\n', err.message);
end

[Q, T] = gramSchmidt(A);
fprintf('QR: orthogonal %d, exact %d\n', norm(Q' * Q - eye(4)) < 1e-12, norm(Q * T - A) < 1e-12);
fprintf('diagonal of R: %s\n', sprintf('%8.4f', diag(T)));

% Least squares: a parabola through seven points.
t = (0:6)';
data = [1.1; 1.9; 5.2; 10.1; 16.8; 26.2; 37.1];
V = [ones(7, 1), t, t .^ 2];
[Q, T] = gramSchmidt(V);
c = backward(T, Q' * data);
fprintf('parabola: %.4f + %.4f t + %.4f t^2\n', c);
fprintf('residual norm: %.5f\n', norm(V * c - data));

function [L, U, p] = luByHand(A)
    n = size(A, 1);
    p = 1:n;
    for k = 1:n - 1
        [~, at] = max(abs(A(k:n, k)));
        at = at + k - 1;
        A([k at], :) = A([at k], :);
        p([k at]) = p([at k]);
        A(k+1:n, k) = A(k+1:n, k) / A(k, k);
        A(k+1:n, k+1:n) = A(k+1:n, k+1:n) - A(k+1:n, k) * A(k, k+1:n);
    end
    L = tril(A, -1) + eye(n);
    U = triu(A);
end

function y = forward(L, b)
    y = zeros(size(b));
    for k = 1:numel(b)
        y(k) = b(k) - L(k, 1:k-1) * y(1:k-1);
    end
end

function x = backward(U, y)
    n = size(U, 2);
    x = zeros(n, 1);
    for k = n:-1:1
        x(k) = (y(k) - U(k, k+1:n) * x(k+1:n)) / U(k, k);
    end
end

function s = parity(p)
    s = 1;
    for k = 1:numel(p)
        while p(k) ~= k
            at = p(k);
            p([k at]) = p([at k]);
            s = -s;
        end
    end
end

function R = cholByHand(S)
    n = size(S, 1);
    R = zeros(n);
    for j = 1:n
        d = S(j, j) - sum(R(1:j-1, j) .^ 2);
        if d <= 0
            error('chol:notPositive', 'matrix is not positive definite at column %d', j);
        end
        R(j, j) = sqrt(d);
        for k = j+1:n
            R(j, k) = (S(j, k) - R(1:j-1, j)' * R(1:j-1, k)) / R(j, j);
        end
    end
end

function [Q, R] = gramSchmidt(A)
    [m, n] = size(A);
    Q = zeros(m, n);
    R = zeros(n);
    for j = 1:n
        v = A(:, j);
        for i = 1:j-1
            R(i, j) = Q(:, i)' * v;
            v = v - R(i, j) * Q(:, i);
        end
        R(j, j) = norm(v);
        Q(:, j) = v / R(j, j);
    end
end
