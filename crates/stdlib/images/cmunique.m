function [Y, newmap] = cmunique(X, map, blue)
%CMUNIQUE  Indexed image whose map has each colour once
%   [Y, newmap] = cmunique(X, map)
%   [Y, newmap] = cmunique(RGB)
%   [Y, newmap] = cmunique(I)
%   Example: cmunique([1 3; 2 3], [1 1 1; 0 0 0; 1 1 1]) % uint8([1 1; 0 1])
narginchk(1, 3);
if nargin == 3
    X = cat(3, X, map, blue);
end
if nargin == 2
    k = double(X);
    if ~isfloat(X)
        k = k + 1;
    end
    shape = size(X);
    colors = map(k(:), :);
else
    colors = X;
    if isinteger(X)
        colors = double(X) / double(intmax(class(X)));
    end
    shape = [size(X, 1), size(X, 2)];
    if ismatrix(X)
        colors = repmat(colors(:), 1, 3);
    else
        colors = reshape(colors, [], 3);
    end
end
[newmap, ~, Y] = unique(colors, 'rows');
Y = reshape(Y, shape);
if size(newmap, 1) <= 256
    Y = uint8(Y - 1);
end
end
