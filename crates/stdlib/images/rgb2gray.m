function I = rgb2gray(RGB)
%RGB2GRAY  Colours as greys of the same luminance
%   I = rgb2gray(RGB)
%   newmap = rgb2gray(map)
%   Example: round(rgb2gray([1 0 0]), 4) % [0.2989 0.2989 0.2989]
narginchk(1, 1);
if ~(isnumeric(RGB) || islogical(RGB))
    error('MATLAB:rgb2gray:invalidType', 'Input must be a numeric image or a colormap.');
end
% The first row of the inverse of the matrix from RGB to YIQ.
weights = [0.298936021293775; 0.587043074451121; 0.114020904255103];
if ismatrix(RGB)
    if size(RGB, 2) ~= 3 || ~isfloat(RGB)
        error('MATLAB:images:rgb2gray:invalidSizeForColormap', 'MAP must be a m x 3 array.');
    end
    I = min(max(RGB * weights, 0), 1);
    I = [I, I, I];
    return
end
if ndims(RGB) ~= 3 || size(RGB, 3) ~= 3
    error('MATLAB:images:rgb2gray:invalidInputSizeRGB', 'RGB must be a m x n x 3 array.');
end
I = double(RGB(:, :, 1)) * weights(1) + double(RGB(:, :, 2)) * weights(2) + double(RGB(:, :, 3)) * weights(3);
if isinteger(RGB)
    I = cast(I, 'like', RGB);
elseif isa(RGB, 'single')
    I = single(min(max(I, 0), 1));
else
    I = min(max(I, 0), 1);
end
end
