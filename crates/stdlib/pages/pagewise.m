function varargout = pagewise(f, X, Y)
%PAGEWISE  What the page functions share: f of each page, or of each pair of pages
%   [A, ...] = pagewise(f, X)
%   [A, ...] = pagewise(f, X, Y)
%   Example: pagewise(@(A) A', [1 2]) % [1; 2]
x = size(X);
tail = x(3:end);
pairs = nargin > 2;
if pairs
    y = size(Y);
    other = y(3:end);
    tail(end+1:numel(other)) = 1;
    other(end+1:numel(tail)) = 1;
    if any(tail ~= other & tail ~= 1 & other ~= 1)
        error('MATLAB:sizeDimensionsMustMatch', 'Arrays have incompatible sizes for this operation.');
    end
    mine = tail;
    tail = max(mine, other);
    tail(mine == 0 | other == 0) = 0;
    [fromX, fromY] = partners(mine, other, tail);
end
n = prod(tail);
count = max(nargout, 1);
parts = cell(count, n);
for k = 1:n
    if pairs
        [parts{:, k}] = f(X(:, :, fromX(k)), Y(:, :, fromY(k)));
    else
        [parts{:, k}] = f(X(:, :, k));
    end
end
varargout = cell(1, count);
for j = 1:count
    if n == 0
        varargout{j} = zeros([x(1:2), tail], 'like', X);
        continue
    end
    part = cat(3, parts{j, :});
    varargout{j} = reshape(part, [size(part, 1), size(part, 2), tail]);
end
end

function [a, b] = partners(mine, other, tail)
% For each page of the result, the numbers of the pages it comes from.
a = reshape(1:prod(mine), [mine, 1, 1]);
b = reshape(1:prod(other), [other, 1, 1]);
shape = [tail, 1, 1];
a = a + zeros(shape);
b = b + zeros(shape);
end
