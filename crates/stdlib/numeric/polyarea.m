function a = polyarea(x, y, dim)
%POLYAREA  Area of a polygon
%   A = polyarea(x, y)
%   A = polyarea(x, y, dim)
%   Example: polyarea([0 1 1 0], [0 0 1 1]) % 1
if ~isequal(size(x), size(y))
    error('MATLAB:polyarea:XYSizeMismatch', 'X and Y must be the same size.');
end
if nargin < 3
    dim = find(size(x) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
a = abs(sum((circshift(x, -1, dim) - x) .* (circshift(y, -1, dim) + y), dim)) / 2;
end
