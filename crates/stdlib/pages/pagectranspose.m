function Y = pagectranspose(X)
%PAGECTRANSPOSE  Complex conjugate transpose of each page
%   Y = pagectranspose(X)
%   Example: pagectranspose([1i 2]) % [-1i; 2]
narginchk(1, 1);
Y = permute(conj(X), [2, 1, 3:ndims(X)]);
end
