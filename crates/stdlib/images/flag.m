function map = flag(m)
%FLAG  Colour map that repeats red, white, blue and black
%   map = flag
%   map = flag(m)
%   Example: flag(3) % [1 0 0; 1 1 1; 0 0 1]
if nargin < 1
    m = 256;
end
order = [1 0 0; 1 1 1; 0 0 1; 0 0 0];
map = order(mod(0:m-1, 4) + 1, :);
end
