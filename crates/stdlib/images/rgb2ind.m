function [X, newmap] = rgb2ind(RGB, how, dithering)
%RGB2IND  True-colour image as an indexed image
%   [X, cmap] = rgb2ind(RGB, Q)
%   [X, cmap] = rgb2ind(RGB, tol)
%   X = rgb2ind(RGB, inmap)
%   [...] = rgb2ind(..., 'dither' or 'nodither')
%   Q is the largest number of colours, tol (from 0 to 1) the size of the cells of even quantization.
%   Example: rgb2ind(cat(3, [1 0], [0 0], [0 0]), [0 0 0; 1 0 0]) % uint8([1 0])
narginchk(2, 3);
if ndims(RGB) ~= 3 || size(RGB, 3) ~= 3
    error('MATLAB:rgb2ind:invalidRGBImage', 'RGB must be a m x n x 3 array.');
end
dither = true;
if nargin == 3
    dither = strcmp(validatestring(dithering, {'dither', 'nodither'}, 'rgb2ind'), 'dither');
end
shape = [size(RGB, 1), size(RGB, 2)];
pixels = im2double(reshape(RGB, [], 3));
if ~isscalar(how)
    if ~(ismatrix(how) && size(how, 2) == 3)
        error('MATLAB:rgb2ind:invalidColormap', 'A colormap must have three columns.');
    end
    newmap = double(how);
elseif how < 1
    newmap = evenMap(pixels, how);
else
    if how > 65536 || how ~= fix(how)
        error('MATLAB:rgb2ind:invalidNumberOfColors', 'The number of colors must be a whole number up to 65536.');
    end
    newmap = splitMap(pixels, how);
end
if dither
    X = diffuse(pixels, newmap, shape);
else
    X = reshape(nearestColor(pixels, newmap), shape);
end
if size(newmap, 1) <= 256
    X = uint8(X - 1);
else
    X = uint16(X - 1);
end
end

function k = nearestColor(pixels, map)
k = ones(size(pixels, 1), 1);
best = sum((pixels - map(1, :)).^2, 2);
for c = 2:size(map, 1)
    d = sum((pixels - map(c, :)).^2, 2);
    closer = d < best;
    best(closer) = d(closer);
    k(closer) = c;
end
end

function map = evenMap(pixels, tol)
% Cells of one size; those that hold a pixel give a colour.
cells = floor(1 / tol) + 1;
at = min(round(pixels * (cells - 1)), cells - 1);
map = unique(at, 'rows') / max(cells - 1, 1);
end

function map = splitMap(pixels, count)
map = unique(pixels, 'rows');
if size(map, 1) <= count
    return
end
% The box with the largest sum of squares is cut at the mean of its widest colour.
boxes = {pixels};
spread = sum(sum((pixels - mean(pixels, 1)).^2));
while numel(boxes) < count
    [worst, k] = max(spread);
    if worst <= 0
        break
    end
    box = boxes{k};
    [~, axis] = max(sum((box - mean(box, 1)).^2, 1));
    low = box(:, axis) < mean(box(:, axis));
    halves = {box(low, :), box(~low, :)};
    if isempty(halves{1}) || isempty(halves{2})
        spread(k) = 0;
        continue
    end
    boxes{k} = halves{1};
    boxes{end+1} = halves{2}; %#ok<AGROW>
    spread(k) = sum(sum((halves{1} - mean(halves{1}, 1)).^2));
    spread(end+1) = sum(sum((halves{2} - mean(halves{2}, 1)).^2)); %#ok<AGROW>
end
map = cell2mat(cellfun(@(box) mean(box, 1), boxes(:), 'UniformOutput', false));
end

function X = diffuse(pixels, map, shape)
% What a pixel loses goes to the four neighbours that come later, after Floyd and Steinberg.
X = zeros(shape);
left = reshape(pixels, [shape, 3]);
for i = 1:shape(1)
    for j = 1:shape(2)
        wanted = min(max(reshape(left(i, j, :), 1, 3), 0), 1);
        [~, k] = min(sum((map - wanted).^2, 2));
        X(i, j) = k;
        lost = reshape(wanted - map(k, :), 1, 1, 3);
        if j < shape(2)
            left(i, j+1, :) = left(i, j+1, :) + lost * (7/16);
        end
        if i < shape(1)
            left(i+1, j, :) = left(i+1, j, :) + lost * (5/16);
            if j > 1
                left(i+1, j-1, :) = left(i+1, j-1, :) + lost * (3/16);
            end
            if j < shape(2)
                left(i+1, j+1, :) = left(i+1, j+1, :) + lost * (1/16);
            end
        end
    end
end
end
