function [AA, BB, Q, Z, V, W] = qz(A, B, mode)
%QZ  Generalized Schur factors
%   [AA, BB, Q, Z] = qz(A, B)
%   [AA, BB, Q, Z, V, W] = qz(A, B)
%   [...] = qz(A, B, 'complex' or 'real')
%   Q*A*Z = AA and Q*B*Z = BB are upper triangular; with 'real' AA has blocks of two on the diagonal for conjugate pairs.
%   Example: norm(tril(qz([1 2; 3 4], [1 0; 0 2]), -1)) < 1e-12 % true
narginchk(2, 3);
if nargin < 3
    mode = 'complex';
end
if ~any(strcmpi(mode, {'complex', 'real'}))
    error('MATLAB:qz:InvalidOption', 'The third argument must be ''complex'' or ''real''.');
end
n = size(A, 1);
if ~ismatrix(A) || ~ismatrix(B) || size(A, 2) ~= n || ~isequal(size(A), size(B))
    error('MATLAB:qz:NonSquareInputs', 'Matrices must be square and of the same size.');
end
real2 = strcmpi(mode, 'real') && isreal(A) && isreal(B);
[AA, BB, Q, Z] = qzdeflate(A, B, eye(n), eye(n), ~real2, []);
if nargout > 4
    [V, ~, W] = eig(A, B);
end
end
