function [x, stdx, mse, S] = lscov(A, b, V, varargin)
%LSCOV  Least squares with known weights or covariance
%   x = lscov(A, b)
%   x = lscov(A, b, w)
%   x = lscov(A, b, V)
%   [x, stdx, mse, S] = lscov(...)
%   Example: round(lscov([1; 1], [1; 3]), 10) % 2
[m, n] = size(A);
if size(b, 1) ~= m
    error('MATLAB:lscov:InputDimMismatch', 'B must have the same number of rows as A.');
end
if nargin < 3 || isempty(V)
    W = A;
    c = b;
elseif isvector(V) && numel(V) == m
    w = sqrt(V(:));
    W = w .* A;
    c = w .* b;
else
    R = chol(V, 'lower');
    W = R \ A;
    c = R \ b;
end
[Q, R] = qr(W, 0);
z = Q' * c;
x = R \ z;
residual = c - W * x;
if m > n
    mse = sum(abs(residual).^2, 1) / (m - n);
else
    mse = zeros(1, size(b, 2));
end
T = inv(R);
G = T * T';
stdx = sqrt(diag(G) * mse);
if isscalar(mse)
    S = G * mse;
else
    S = reshape(kron(mse, G), n, n, []);
end
end
