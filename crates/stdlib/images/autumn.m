function map = autumn(m)
%AUTUMN  Colour map from red to yellow
%   map = autumn
%   map = autumn(m)
%   Example: autumn(2) % [1 0 0; 1 1 0]
if nargin < 1
    m = 256;
end
r = (0:m-1)' / max(m - 1, 1);
map = [ones(m, 1), r, zeros(m, 1)];
end
