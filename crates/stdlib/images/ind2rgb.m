function RGB = ind2rgb(X, map)
%IND2RGB  Indexed image as a true-colour image
%   RGB = ind2rgb(X, map)
%   Example: squeeze(ind2rgb(2, [0 0 0; 0.5 0.25 1])) % [0.5; 0.25; 1]
narginchk(2, 2);
if ~(isnumeric(map) && ismatrix(map) && size(map, 2) == 3)
    error('MATLAB:ind2rgb:invalidColormap', 'A colormap must have three columns.');
end
k = double(X);
if ~isfloat(X)
    k = k + 1;
end
% Numbers beyond the ends of the map take its ends.
k = min(max(floor(k), 1), size(map, 1));
RGB = reshape(map(k(:), :), [size(X), 3]);
end
