function sol = bvp4c(odefun, bcfun, solinit, options, varargin)
%BVP4C  Solve boundary value problems
%   sol = bvp4c(odefun, bcfun, solinit)
%   sol = bvp4c(odefun, bcfun, solinit, options)
%   odefun(x, y, p) are the slopes, bcfun(ya, yb, p) is zero at the solution; deval evaluates sol.
%   Example: abs(deval(bvp4c(@(x, y) [y(2); -y(1)], @(a, b) [a(1); b(1) - 1], bvpinit([0 0.5 1], [0; 1])), 0.5) - [sin(0.5); cos(0.5)] / sin(1)) < 1e-3 % [true; true]
if nargin < 4
    options = [];
end
sol = bvpcollocate('bvp4c', odefun, bcfun, solinit, options, varargin);
end
