function [X, e, s] = polyeig(varargin)
%POLYEIG  Polynomial eigenvalue problem
%   e = polyeig(A0, A1, ..., Ap)
%   [X, e] = polyeig(A0, A1, ..., Ap)
%   Example: round(sort(polyeig(2, -3, 1)), 10) % [1; 2]
n = size(varargin{1}, 1);
p = nargin - 1;
for k = 1:nargin
    if ~isequal(size(varargin{k}), [n n])
        error('MATLAB:polyeig:InvalidInputs', 'Input matrices must be square and of the same size.');
    end
end
A = eye(n * p);
A(1:n, 1:n) = varargin{1};
B = diag(ones(n * (p - 1), 1), -n);
for k = 1:p
    B(1:n, (k-1)*n + (1:n)) = -varargin{k+1};
end
if nargout < 2
    X = eig(A, B);
    return
end
[V, D] = eig(A, B);
e = diag(D);
X = zeros(n, n * p);
for j = 1:n*p
    % The block with the smallest residual stands for the vector.
    best = Inf;
    for k = 1:p
        v = V((k-1)*n + (1:n), j);
        if norm(v) == 0
            continue
        end
        v = v / norm(v);
        R = varargin{p+1} * v;
        if ~isinf(e(j))
            for q = p:-1:1
                R = varargin{q} * v + e(j) * R;
            end
        end
        if norm(R) < best
            best = norm(R);
            X(:, j) = v;
        end
    end
end
s = NaN(n * p, 1);
end
