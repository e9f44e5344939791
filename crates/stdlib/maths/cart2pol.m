function [theta, rho, z] = cart2pol(x, y, z)
%CART2POL  Cartesian coordinates to polar or cylindrical ones
%   [theta, rho] = cart2pol(x, y)
%   [theta, rho, z] = cart2pol(x, y, z)
%   Example: cart2pol(0, 1) % pi/2
theta = atan2(y, x);
rho = hypot(x, y);
end
