function X = sylvester(A, B, C)
%SYLVESTER  Solve the Sylvester equation A*X + X*B = C
%   X = sylvester(A, B, C)
%   Example: sylvester(2, 3, 10) % 2
[m, m2] = size(A);
[n, n2] = size(B);
if m ~= m2 || n ~= n2
    error('MATLAB:sylvester:inputMustBeSquare', 'First two inputs must be square matrices.');
end
if ~isequal(size(C), [m n])
    error('MATLAB:sylvester:inputsDimensionMismatch', 'Size of third input must match the first two.');
end
[U, S] = schur(A, 'complex');
[V, T] = schur(B, 'complex');
F = U' * C * V;
Y = zeros(m, n);
I = eye(m);
for k = 1:n
    r = F(:, k) - Y(:, 1:k-1) * T(1:k-1, k);
    Y(:, k) = (S + T(k, k) * I) \ r;
end
X = U * Y * V';
if isreal(A) && isreal(B) && isreal(C)
    X = real(X);
end
end
