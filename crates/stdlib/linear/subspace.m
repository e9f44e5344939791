function theta = subspace(A, B)
%SUBSPACE  Angle between two subspaces
%   theta = subspace(A, B)
%   Example: round(subspace([1; 0], [1; 1]), 6) % 0.785398
if size(A, 1) ~= size(B, 1)
    error('MATLAB:subspace:InputDimensionMismatch', 'A and B must have the same number of rows.');
end
A = orth(A);
B = orth(B);
if size(A, 2) < size(B, 2)
    [A, B] = deal(B, A);
end
B = B - A * (A' * B);
theta = asin(min(1, norm(B)));
end
