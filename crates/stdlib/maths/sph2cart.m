function [x, y, z] = sph2cart(azimuth, elevation, r)
%SPH2CART  Spherical coordinates to Cartesian ones
%   [x, y, z] = sph2cart(azimuth, elevation, r)
%   Example: sph2cart(0, 0, 3) % 3
z = r .* sin(elevation);
flat = r .* cos(elevation);
x = flat .* cos(azimuth);
y = flat .* sin(azimuth);
end
