function [q, d] = polyder(a, b)
%POLYDER  Derivative of a polynomial, a product or a quotient
%   k = polyder(p)
%   k = polyder(a, b)
%   [q, d] = polyder(a, b)
%   Example: polyder([1 2 3]) % [2 2]
if nargin < 2
    q = derivative(a);
    return
end
if nargout < 2
    q = derivative(conv(row(a), row(b)));
    return
end
a = row(a);
b = row(b);
q = trimmed(difference(conv(b, derivative(a)), conv(a, derivative(b))));
d = trimmed(conv(b, b));
if q(1) ~= 0 && numel(b) == 0
    d = 1;
end
end

function p = row(p)
p = p(:).';
end

function q = derivative(p)
p = row(p);
n = numel(p);
if n <= 1
    q = zeros(1, 1, superiorfloat(p));
    return
end
q = trimmed(p(1:n-1) .* (n-1:-1:1));
end

function c = difference(a, b)
n = max(numel(a), numel(b));
c = [zeros(1, n - numel(a)), a] - [zeros(1, n - numel(b)), b];
end

function p = trimmed(p)
first = find(p ~= 0, 1);
if isempty(first)
    p = zeros(1, 1, superiorfloat(p));
else
    p = p(first:end);
end
end
