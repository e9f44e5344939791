function map = jet(m)
%JET  Colour map from dark blue through cyan and yellow to dark red
%   map = jet
%   map = jet(m)
%   Example: jet(4) % [0 0 1; 0 1 1; 1 1 0; 1 0 0]
if nargin < 1
    m = 256;
end
% The three colours are one trapezoid, n rows up, n level and n down, set n rows apart.
n = ceil(m / 4);
k = (1:m)' - ceil(n / 2) + (mod(m, 4) == 1);
map = trapezoid([k - n, k, k + n], n);
end

function c = trapezoid(k, n)
c = max(0, min(1, min(k, 3*n - k) / n));
end
