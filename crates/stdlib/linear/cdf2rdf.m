function [V, D] = cdf2rdf(V, D)
%CDF2RDF  Complex diagonal form as a real one with blocks of two
%   [Vnew, Dnew] = cdf2rdf(V, D)
%   Example: round(cdf2rdf([1 1; 1i -1i] / sqrt(2), diag([1i -1i])) * sqrt(2)) % [1 0; 0 1]
narginchk(2, 2);
n = size(D, 1);
k = 1;
while k <= n
    if imag(D(k, k)) == 0
        k = k + 1;
        continue
    end
    if k == n || abs(D(k+1, k+1) - conj(D(k, k))) > sqrt(eps) * abs(D(k, k))
        error('MATLAB:cdf2rdf:InvalidInputs', 'Eigenvalues must come in conjugate pairs.');
    end
    a = real(D(k, k)); b = imag(D(k, k));
    D(k:k+1, k:k+1) = [a, b; -b, a];
    V(:, k:k+1) = [real(V(:, k)), imag(V(:, k))];
    k = k + 2;
end
V = real(V);
D = real(D);
end
