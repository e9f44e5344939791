function [x, y, z] = pol2cart(theta, rho, z)
%POL2CART  Polar or cylindrical coordinates to Cartesian ones
%   [x, y] = pol2cart(theta, rho)
%   [x, y, z] = pol2cart(theta, rho, z)
%   Example: pol2cart(0, 2) % 2
x = rho .* cos(theta);
y = rho .* sin(theta);
end
