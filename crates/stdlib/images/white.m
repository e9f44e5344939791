function map = white(m)
%WHITE  Colour map that is white all over
%   map = white
%   map = white(m)
%   Example: white(2) % [1 1 1; 1 1 1]
if nargin < 1
    m = 256;
end
map = ones(m, 3);
end
