function varargout = ode78(odefun, tspan, y0, options, varargin)
%ODE78  Solve differential equations, high order
%   [t, y] = ode78(odefun, tspan, y0)
%   [t, y] = ode78(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode78(odefun, tspan, y0, options)
%   sol = ode78(...)
%   Example: size(ode78(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode78', odefun, tspan, y0, options, varargin{:});
end
