function sol = bvp5c(odefun, bcfun, solinit, options, varargin)
%BVP5C  Solve boundary value problems, the error itself within the tolerance
%   sol = bvp5c(odefun, bcfun, solinit)
%   sol = bvp5c(odefun, bcfun, solinit, options)
%   Example: bvp5c(@(x, y) 1, @(a, b) a, bvpinit([0 1], 0)).y(end) % 1
if nargin < 4
    options = [];
end
sol = bvpcollocate('bvp5c', odefun, bcfun, solinit, options, varargin);
end
