function x = fftshift(x, dim)
%FFTSHIFT  Move the zero frequency to the middle
%   Y = fftshift(X)
%   Y = fftshift(X, dim)
%   Example: fftshift(1:5) % [4 5 1 2 3]
if nargin > 1
    if ~isscalar(dim) || dim < 1 || dim ~= floor(dim)
        error('MATLAB:fftshift:DimNotPosInt', 'Dimension argument must be a positive integer scalar.');
    end
    x = circshift(x, floor(size(x, dim) / 2), dim);
else
    for d = 1:ndims(x)
        x = circshift(x, floor(size(x, d) / 2), d);
    end
end
end
