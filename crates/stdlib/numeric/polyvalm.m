function Y = polyvalm(p, X)
%POLYVALM  Polynomial of a matrix
%   Y = polyvalm(p, X)
%   Example: polyvalm([1 0 1], [0 1; 0 0]) % [1 0; 0 1]
if ~(isvector(p) || isempty(p))
    error('MATLAB:polyvalm:InvalidP', 'P must be a vector.');
end
[m, n] = size(X);
if m ~= n
    error('MATLAB:polyvalm:NonSquareMatrix', 'Matrix must be square.');
end
Y = zeros(m);
I = eye(m);
for k = 1:numel(p)
    Y = X * Y + p(k) * I;
end
end
