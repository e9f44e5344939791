function t = tsearch(x, y, T, xi, yi)
%TSEARCH  Triangles that hold given points
%   t = tsearch(x, y, T, xi, yi)
%   t is NaN outside.
%   Example: tsearch([0 1 0], [0 0 1], [1 2 3], 0.2, 0.2) % 1
narginchk(5, 5);
if numel(x) ~= numel(y) || ~isequal(size(xi), size(yi))
    error('MATLAB:tsearch:DimMismatch', 'Coordinates must come in equal numbers.');
end
t = reshape(tsearchn([x(:), y(:)], T, [xi(:), yi(:)]), size(xi));
end
