function map = hot(m)
%HOT  Colour map from black through red and yellow to white
%   map = hot
%   map = hot(m)
%   Example: hot(8) % [1 0 0; 2 0 0; 3 0 0; 3 1 0; 3 2 0; 3 3 0; 3 3 1.5; 3 3 3] / 3
if nargin < 1
    m = 256;
end
n = fix(3/8 * m);
rows = (1:m)';
% Each colour climbs in n rows; blue has what is left.
map = [climb(rows, n), climb(rows - n, n), climb(rows - 2*n, m - 2*n)];
end

function c = climb(k, n)
if n == 0
    c = double(k > 0);
else
    c = min(max(k, 0), n) / n;
end
end
