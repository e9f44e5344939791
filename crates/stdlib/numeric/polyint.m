function q = polyint(p, k)
%POLYINT  Integral of a polynomial
%   q = polyint(p)
%   q = polyint(p, k)
%   Example: polyint([2 1]) % [1 1 0]
if nargin < 2
    k = 0;
end
p = p(:).';
if isempty(p)
    q = k;
else
    q = [p ./ (numel(p):-1:1), k];
end
end
