function [u, ux] = pdeval(m, xmesh, ui, xout)
%PDEVAL  Solution of pdepe between the points of its mesh
%   [uout, duoutdx] = pdeval(m, xmesh, ui, xout)
%   ui is sol(i, :, k), the solution at one time.
%   Example: pdeval(0, [0 1 2], [0 1 4], 1) % 1
narginchk(4, 4);
x = xmesh(:)';
ui = ui(:)';
at = xout(:)';
if any(at < x(1) | at > x(end))
    error('MATLAB:pdeval:XoutOutsideRange', 'The points must lie in the mesh.');
end
u = zeros(size(xout));
ux = u;
n = numel(x);
for k = 1:numel(at)
    i = min(sum(x <= at(k)), n - 1);
    d = (ui(i+1) - ui(i)) / (x(i+1) - x(i));
    if m > 0 && i == 1 && x(1) == 0
        % At the centre the slope is zero: a parabola.
        c = (ui(2) - ui(1)) / x(2)^2;
        u(k) = ui(1) + c * at(k)^2;
        ux(k) = 2 * c * at(k);
    else
        u(k) = ui(i) + d * (at(k) - x(i));
        ux(k) = d;
    end
end
end
