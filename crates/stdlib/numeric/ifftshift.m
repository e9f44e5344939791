function x = ifftshift(x, dim)
%IFFTSHIFT  Undo fftshift
%   X = ifftshift(Y)
%   X = ifftshift(Y, dim)
%   Example: ifftshift([4 5 1 2 3]) % [1 2 3 4 5]
if nargin > 1
    if ~isscalar(dim) || dim < 1 || dim ~= floor(dim)
        error('MATLAB:ifftshift:DimNotPosInt', 'Dimension argument must be a positive integer scalar.');
    end
    x = circshift(x, ceil(size(x, dim) / 2), dim);
else
    for d = 1:ndims(x)
        x = circshift(x, ceil(size(x, d) / 2), d);
    end
end
end
