function y = filter2(b, x, shape)
%FILTER2  Digital filter in two dimensions
%   Y = filter2(H, X)
%   Y = filter2(H, X, shape)
%   Example: filter2([1 2], [1 1 1]) % [3 3 1]
if nargin < 3
    shape = 'same';
end
y = conv2(x, rot90(b, 2), shape);
end
