function [B, d] = spdiags(A, d, m, n)
%SPDIAGS  Diagonals of a sparse matrix, or a matrix of diagonals
%   Bout = spdiags(A)
%   [Bout, id] = spdiags(A)
%   Bout = spdiags(A, d)
%   S = spdiags(Bin, d, A)
%   S = spdiags(Bin, d, m, n)
%   Example: spdiags([1 2 3; 4 5 6; 7 8 9], 0:1, 3, 3) % [1 5 0; 0 4 8; 0 0 7]
narginchk(1, 4);
if nargin <= 2
    [rows, cols] = size(A);
    if nargin < 2
        [i, j] = find(A);
        d = unique(j(:) - i(:));
    end
    d = d(:);
    B = zeros(min(rows, cols), numel(d));
    for k = 1:numel(d)
        [i, j] = places(d(k), rows, cols);
        at = j;
        if rows < cols, at = i; end
        B(at, k) = A(i + (j - 1) * rows);
    end
    return
end
Bin = full(A);
if nargin == 3
    B = m;
    [rows, cols] = size(B);
else
    rows = m;
    cols = n;
    B = zeros(rows, cols);
end
d = d(:);
if size(Bin, 1) == 1 && min(rows, cols) > 1 && size(Bin, 2) == numel(d)
    Bin = repmat(Bin, min(rows, cols), 1);
elseif size(Bin, 2) ~= numel(d) && isvector(Bin) && isscalar(d)
    Bin = Bin(:);
end
if size(Bin, 2) < numel(d)
    error('MATLAB:spdiags:InvalidSizeBThreeInput', 'There must be a column for each diagonal.');
end
for k = 1:numel(d)
    [i, j] = places(d(k), rows, cols);
    from = j;
    if rows < cols, from = i; end
    B(i + (j - 1) * rows) = Bin(from, k);
end
B = sparse(B);
end

function [i, j] = places(d, rows, cols)
i = (max(1, 1 - d):min(rows, cols - d))';
j = i + d;
end
