function varargout = ode113(odefun, tspan, y0, options, varargin)
%ODE113  Solve differential equations to strict tolerances
%   [t, y] = ode113(odefun, tspan, y0)
%   [t, y] = ode113(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode113(odefun, tspan, y0, options)
%   sol = ode113(...)
%   Example: size(ode113(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode113', odefun, tspan, y0, options, varargin{:});
end
