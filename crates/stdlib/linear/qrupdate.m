function [Q, R] = qrupdate(Q, R, u, v)
%QRUPDATE  QR factors of a matrix after a change of rank one
%   [Q1, R1] = qrupdate(Q, R, u, v)
%   Q1*R1 = Q*R + u*v'
%   Example: norm(qrupdate(eye(2), eye(2), [0; 0], [1; 1]) - eye(2)) < 1e-12 % true
narginchk(4, 4);
[m, n] = size(R);
u = u(:);
v = v(:);
if size(Q, 1) ~= numel(u) || n ~= numel(v)
    error('MATLAB:qrupdate:sizeMismatch', 'The vectors must fit the factors.');
end
w = Q' * u;
if size(Q, 2) < size(Q, 1)
    [Q, R] = qr(Q * R + u * v', 0);
    return
end
for k = m-1:-1:1
    [G, w(k:k+1)] = planerot(w(k:k+1));
    R(k:k+1, :) = G * R(k:k+1, :);
    Q(:, k:k+1) = Q(:, k:k+1) * G';
end
R(1, :) = R(1, :) + w(1) * v';
for k = 1:min(m - 1, n)
    [G, ~] = planerot(R(k:k+1, k));
    R(k:k+1, :) = G * R(k:k+1, :);
    Q(:, k:k+1) = Q(:, k:k+1) * G';
    R(k+1, k) = 0;
end
end
