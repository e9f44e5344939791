function I = im2gray(RGB)
%IM2GRAY  Colours as greys; greys stay as they are
%   I = im2gray(RGB)
%   Example: im2gray(uint8([1 2; 3 4])) % uint8([1 2; 3 4])
narginchk(1, 1);
if ismatrix(RGB)
    I = RGB;
else
    I = rgb2gray(RGB);
end
end
