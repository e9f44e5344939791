function C = convn(A, B, shape)
%CONVN  Convolution in any number of dimensions
%   C = convn(A, B)
%   C = convn(A, B, 'full', 'same' or 'valid')
%   Example: convn([1 2 3], [1 1]) % [1 3 5 3]
narginchk(2, 3);
if nargin < 3
    shape = 'full';
end
shape = validatestring(shape, {'full', 'same', 'valid'}, 'convn');
out = 'double';
if isa(A, 'single') || isa(B, 'single')
    out = 'single';
end
A = cast(A, out);
B = cast(B, out);
if ismatrix(A) && ismatrix(B)
    C = conv2(A, B, shape);
    return
end
d = max(ndims(A), ndims(B));
a = size(A); a(end+1:d) = 1;
b = size(B); b(end+1:d) = 1;
full = max(a + b - 1, 0);
C = zeros(full, out);
if ~isempty(A) && ~isempty(B)
    at = cell(1, d);
    % The array with fewer elements is taken apart.
    if numel(B) > numel(A)
        [A, B] = deal(B, A);
        [p, q] = deal(b, a);
    else
        [p, q] = deal(a, b);
    end
    for k = find(B(:))'
        [at{:}] = ind2sub([q, 1], k);
        index = arrayfun(@(i, n) i:i+n-1, [at{:}], p, 'UniformOutput', false);
        C(index{:}) = C(index{:}) + A * B(k);
    end
end
switch shape
    case 'same'
        first = ceil((b - 1) / 2);
        index = arrayfun(@(f, n) f+1:f+n, first, a, 'UniformOutput', false);
        C = C(index{:});
    case 'valid'
        n = max(a - max(b - 1, 0), 0);
        index = arrayfun(@(f, n) f:f+n-1, b, n, 'UniformOutput', false);
        C = C(index{:});
end
end
