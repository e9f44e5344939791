function [Y, newmap] = cmpermute(X, map, order)
%CMPERMUTE  Indexed image whose map is put in another order
%   [Y, newmap] = cmpermute(X, map)
%   [Y, newmap] = cmpermute(X, map, index)
%   Without an order the colours go from dark to bright.
%   Example: cmpermute([1 2; 2 1], [1 1 1; 0 0 0], [2 1]) % [2 1; 1 2]
narginchk(2, 3);
if nargin < 3
    luminance = map * [0.298936021293775; 0.587043074451121; 0.114020904255103];
    [~, order] = sort(luminance);
elseif ~isequal(sort(order(:))', 1:size(map, 1))
    error('MATLAB:cmpermute:invalidIndex', 'The order must name each row of the colormap once.');
end
newmap = map(order, :);
place = zeros(size(map, 1), 1);
place(order) = 1:numel(order);
if isfloat(X)
    Y = reshape(place(X), size(X));
else
    Y = cast(reshape(place(double(X) + 1), size(X)) - 1, 'like', X);
end
end
