function [c, v] = condest(A, t)
%CONDEST  Estimate of the condition number in the 1-norm
%   c = condest(A)
%   [c, v] = condest(A)
%   Example: condest(eye(3)) % 1
[m, n] = size(A);
if m ~= n
    error('MATLAB:condest:NonSquareMatrix', 'Matrix must be square.');
end
if isempty(A)
    c = 0;
    v = [];
    return
end
[~, U] = lu(A);
k = find(abs(diag(U)) == 0, 1);
if ~isempty(k)
    c = Inf;
    v = zeros(n, 1);
    v(k) = 1;
    v(1:k-1) = -U(1:k-1, 1:k-1) \ U(1:k-1, k);
    v = v / norm(v, 1);
    return
end
state = warning('off', 'all');
X = inv(A);
warning(state);
[size1, j] = max(sum(abs(X), 1));
c = norm(A, 1) * size1;
v = X(:, j) / norm(X(:, j), 1);
end
