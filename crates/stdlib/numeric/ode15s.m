function varargout = ode15s(odefun, tspan, y0, options, varargin)
%ODE15S  Solve stiff differential equations and differential-algebraic equations
%   [t, y] = ode15s(odefun, tspan, y0)
%   [t, y] = ode15s(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode15s(odefun, tspan, y0, options)
%   sol = ode15s(...)
%   Example: size(ode15s(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode15s', odefun, tspan, y0, options, varargin{:});
end
