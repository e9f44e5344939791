function [G, x] = planerot(x)
%PLANEROT  Givens plane rotation
%   [G, y] = planerot(x)
%   Example: planerot([3; 4]) % [0.6 0.8; -0.8 0.6]
if x(2) ~= 0
    r = norm(x);
    G = [x(1)' x(2)'; -x(2) x(1)] / r;
    x = [r; 0];
else
    G = eye(2, class(x));
end
end
