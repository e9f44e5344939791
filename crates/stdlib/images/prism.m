function map = prism(m)
%PRISM  Colour map that repeats six colours of the prism
%   map = prism
%   map = prism(m)
%   Example: prism(2) % [1 0 0; 1 0.5 0]
if nargin < 1
    m = 256;
end
order = [1 0 0; 1 0.5 0; 1 1 0; 0 1 0; 0 0 1; 2/3 0 1];
map = order(mod(0:m-1, 6) + 1, :);
end
