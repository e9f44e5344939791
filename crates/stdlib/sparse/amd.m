function p = amd(A, options) %#ok<INUSD>
%AMD  Order of rows and columns that keeps factors sparse
%   p = amd(A)
%   p = amd(A, options)
%   Example: sort(amd([1 0 1; 0 1 0; 1 0 1])) % [1 2 3]
narginchk(1, 2);
n = size(A, 1);
if size(A, 2) ~= n
    error('MATLAB:amd:NonSquare', 'Matrix must be square.');
end
G = (A ~= 0 | A' ~= 0) & ~eye(n);
left = true(1, n);
p = zeros(1, n);
for k = 1:n
    degree = sum(G, 1);
    degree(~left) = Inf;
    [~, node] = min(degree);
    p(k) = node;
    left(node) = false;
    % What the node was joined to is joined among itself.
    near = find(G(node, :));
    G(near, near) = true;
    G(node, :) = false;
    G(:, node) = false;
    G(1:n+1:end) = false;
end
end
