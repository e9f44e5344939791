function [e, count] = normest(S, tol)
%NORMEST  Estimate of the 2-norm of a matrix
%   nrm = normest(S)
%   nrm = normest(S, tol)
%   [nrm, cnt] = normest(...)
%   Example: round(normest([3 0; 0 4]), 4) % 4
if nargin < 2
    tol = 1e-6;
end
x = sum(abs(S), 1).';
count = 0;
e = norm(x);
if e == 0
    return
end
x = x / e;
before = 0;
while abs(e - before) > tol * e
    before = e;
    Sx = S * x;
    if nnz(Sx) == 0
        Sx = ones(size(Sx), class(Sx));
    end
    x = S' * Sx;
    size2 = norm(x);
    e = size2 / norm(Sx);
    x = x / size2;
    count = count + 1;
    if count > 100
        warning('MATLAB:normest:notconverge', 'NORMEST did not converge for %d iterations with tolerance %g', 100, tol);
        break
    end
end
end
