function varargout = ode23s(odefun, tspan, y0, options, varargin)
%ODE23S  Solve stiff differential equations, low order
%   [t, y] = ode23s(odefun, tspan, y0)
%   [t, y] = ode23s(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode23s(odefun, tspan, y0, options)
%   sol = ode23s(...)
%   Example: size(ode23s(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode23s', odefun, tspan, y0, options, varargin{:});
end
