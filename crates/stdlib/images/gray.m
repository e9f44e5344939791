function map = gray(m)
%GRAY  Colour map of greys
%   map = gray
%   map = gray(m)
%   Example: gray(2) % [0 0 0; 1 1 1]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [r, r, r];
end
