function yi = interp1q(x, Y, xi)
%INTERP1Q  Linear interpolation without checks
%   yi = interp1q(x, Y, xi)
%   x is a rising column, Y has as many rows; outside yi is NaN.
%   Example: interp1q([1; 2], [10; 20], [1.5; 2]) % [15; 20]
narginchk(3, 3);
yi = interp1(x(:), Y, xi(:), 'linear', NaN);
end
