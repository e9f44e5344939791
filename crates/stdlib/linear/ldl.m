function [L, D, P] = ldl(A, varargin)
%LDL  Block factors of Hermitian indefinite matrices
%   [L, D] = ldl(A)
%   [L, D, P] = ldl(A)
%   [L, D, p] = ldl(A, 'vector')
%   [U, D, ...] = ldl(A, 'upper', ...)
%   P'*A*P = L*D*L'; D has blocks of one or two on the diagonal. With two outputs L has the permutation in it.
%   Example: ldl([4 2; 2 3]) % [1 0; 0.5 1]
narginchk(1, 3);
if ~ismatrix(A) || size(A, 1) ~= size(A, 2)
    error('MATLAB:square', 'Input must be a square matrix.');
end
vector = any(strcmpi('vector', varargin));
upper = any(strcmpi('upper', varargin));
if upper
    A = triu(A) + triu(A, 1)';
else
    A = tril(A) + tril(A, -1)';
end
[L, D, p] = factors(A);
n = size(A, 1);
if nargout < 3
    L(p, :) = L;
elseif vector
    P = p;
else
    P = eye(n);
    P = P(:, p);
end
if upper
    L = L';
end
end

function [L, D, p] = factors(A)
n = size(A, 1);
L = eye(n, 'like', A);
D = zeros(n, 'like', A);
p = 1:n;
limit = (1 + sqrt(17)) / 8;
k = 1;
while k <= n
    rest = k:n;
    width = 1;
    with = k;
    [below, r] = max(abs(A(k+1:n, k)));
    if ~isempty(below) && abs(A(k, k)) < limit * below
        r = k + r;
        others = rest(rest ~= r);
        strong = max(abs(A(others, r)));
        if abs(A(k, k)) * strong >= limit * below^2
            with = k;
        elseif abs(A(r, r)) >= limit * strong
            with = r;
        else
            width = 2;
            with = r;
        end
    end
    to = k + width - 1;
    if with ~= to
        order = 1:n;
        order([to, with]) = order([with, to]);
        A = A(order, order);
        p = p(order);
        L(:, 1:k-1) = L(order, 1:k-1);
    end
    block = k:to;
    behind = to+1:n;
    E = A(block, block);
    D(block, block) = E;
    if any(any(E ~= 0)) && ~isempty(behind)
        W = A(behind, block) / E;
        L(behind, block) = W;
        A(behind, behind) = A(behind, behind) - W * A(block, behind);
        A(behind, behind) = (A(behind, behind) + A(behind, behind)') / 2;
    end
    k = to + 1;
end
end
