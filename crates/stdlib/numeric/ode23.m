function varargout = ode23(odefun, tspan, y0, options, varargin)
%ODE23  Solve differential equations, low order
%   [t, y] = ode23(odefun, tspan, y0)
%   [t, y] = ode23(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode23(odefun, tspan, y0, options)
%   sol = ode23(...)
%   Example: size(ode23(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode23', odefun, tspan, y0, options, varargin{:});
end
