function [V, D, s] = condeig(A)
%CONDEIG  Condition numbers of eigenvalues
%   c = condeig(A)
%   [V, D, s] = condeig(A)
%   Example: condeig([1 0; 0 2]) % [1; 1]
[V, D, W] = eig(A);
s = 1 ./ abs(sum(conj(W) .* V, 1)).';
if nargout < 2
    V = s;
end
end
