function e = ordeig(A, B)
%ORDEIG  Eigenvalues of quasitriangular matrices in the order of the diagonal
%   e = ordeig(T)
%   e = ordeig(AA, BB)
%   Example: ordeig([3 1; 0 2]) % [3; 2]
narginchk(1, 2);
n = size(A, 1);
if ~ismatrix(A) || size(A, 2) ~= n
    error('MATLAB:ordeig:NotSquare', 'Input matrix must be square.');
end
if nargin < 2
    B = eye(n);
elseif ~isequal(size(A), size(B))
    error('MATLAB:ordeig:SizeMismatch', 'Matrices must be of the same size.');
end
e = diag(A) ./ diag(B);
k = 1;
while k < n
    if A(k+1, k) ~= 0
        e(k:k+1) = eig(A(k:k+1, k:k+1), B(k:k+1, k:k+1));
        % Of a pair the number with the positive imaginary part comes first.
        if imag(e(k)) < 0
            e(k:k+1) = e([k+1, k]);
        end
        k = k + 2;
    else
        k = k + 1;
    end
end
end
