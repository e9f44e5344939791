function d = im2double(I, kind)
%IM2DOUBLE  Image as double numbers, integers scaled to the range from 0 to 1
%   d = im2double(I)
%   d = im2double(I, 'indexed')
%   Example: im2double(uint8([0 255])) % [0 1]
narginchk(1, 2);
indexed = nargin == 2;
if indexed
    validatestring(kind, {'indexed'}, 'im2double', 'type', 2);
end
if isa(I, 'double')
    d = I;
elseif islogical(I) || isa(I, 'single')
    d = double(I);
elseif isa(I, 'uint8') || isa(I, 'uint16')
    if indexed
        d = double(I) + 1;
    else
        d = double(I) / double(intmax(class(I)));
    end
elseif isa(I, 'int16')
    if indexed
        error('MATLAB:im2double:invalidIndexedImage', 'An indexed image can be uint8, uint16, double or logical.');
    end
    d = (double(I) + 32768) / 65535;
else
    error('MATLAB:im2double:invalidType', ...
        'Expected input number 1, Image, to be one of these types: double, logical, uint8, uint16, int16, single.');
end
end
