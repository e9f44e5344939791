function Y = pagetranspose(X)
%PAGETRANSPOSE  Transpose of each page
%   Y = pagetranspose(X)
%   Example: pagetranspose([1 2; 3 4]) % [1 3; 2 4]
narginchk(1, 1);
Y = permute(X, [2, 1, 3:ndims(X)]);
end
