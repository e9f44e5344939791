function S = spaugment(A, c)
%SPAUGMENT  Augmented matrix of a least squares problem
%   S = spaugment(A)
%   S = spaugment(A, c)
%   Example: spaugment([1; 2], 1) % [1 0 1; 0 1 2; 1 2 0]
narginchk(1, 2);
[m, n] = size(A);
if nargin < 2
    c = max(max(abs(A))) / 1000;
end
S = sparse([c * eye(m), A; A', zeros(n)]);
end
