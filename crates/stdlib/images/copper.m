function map = copper(m)
%COPPER  Colour map from black to copper
%   map = copper
%   map = copper(m)
%   Example: copper(2) % [0 0 0; 1 0.7812 0.4975]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = min(1, [1.25*r, 0.7812*r, 0.4975*r]);
end
