function varargout = ode45(odefun, tspan, y0, options, varargin)
%ODE45  Solve differential equations, medium order
%   [t, y] = ode45(odefun, tspan, y0)
%   [t, y] = ode45(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode45(odefun, tspan, y0, options)
%   sol = ode45(...)
%   Example: size(ode45(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode45', odefun, tspan, y0, options, varargin{:});
end
