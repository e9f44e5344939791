function varargout = ode89(odefun, tspan, y0, options, varargin)
%ODE89  Solve differential equations, high order
%   [t, y] = ode89(odefun, tspan, y0)
%   [t, y] = ode89(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode89(odefun, tspan, y0, options)
%   sol = ode89(...)
%   Example: size(ode89(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode89', odefun, tspan, y0, options, varargin{:});
end
