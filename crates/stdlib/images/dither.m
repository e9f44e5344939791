function X = dither(RGB, map, varargin) %#ok<INUSD>
%DITHER  Picture with fewer colours, by spreading what each pixel loses
%   X = dither(RGB, map)
%   BW = dither(I)
%   Example: dither([0 1]) % [false true]
narginchk(1, 4);
if nargin == 1
    I = im2double(RGB);
    if ~ismatrix(I)
        error('MATLAB:dither:InvalidImage', 'A picture without a map must be grey.');
    end
    X = logical(rgb2ind(cat(3, I, I, I), [0 0 0; 1 1 1]));
else
    X = rgb2ind(RGB, map);
end
end
