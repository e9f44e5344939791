function S = spalloc(m, n, nz) %#ok<INUSD>
%SPALLOC  Sparse matrix of zeros with room for others
%   S = spalloc(m, n, nz)
%   Example: spalloc(1, 2, 5) % [0 0]
narginchk(3, 3);
S = sparse(m, n);
end
