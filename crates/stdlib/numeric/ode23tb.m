function varargout = ode23tb(odefun, tspan, y0, options, varargin)
%ODE23TB  Solve stiff differential equations to crude tolerances
%   [t, y] = ode23tb(odefun, tspan, y0)
%   [t, y] = ode23tb(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode23tb(odefun, tspan, y0, options)
%   sol = ode23tb(...)
%   Example: size(ode23tb(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode23tb', odefun, tspan, y0, options, varargin{:});
end
