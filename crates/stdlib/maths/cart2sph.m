function [azimuth, elevation, r] = cart2sph(x, y, z)
%CART2SPH  Cartesian coordinates to spherical ones
%   [azimuth, elevation, r] = cart2sph(x, y, z)
%   Example: cart2sph(0, 1, 0) % pi/2
flat = hypot(x, y);
azimuth = atan2(y, x);
elevation = atan2(z, flat);
r = hypot(flat, z);
end
