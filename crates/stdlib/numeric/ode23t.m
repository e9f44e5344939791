function varargout = ode23t(odefun, tspan, y0, options, varargin)
%ODE23T  Solve moderately stiff differential equations
%   [t, y] = ode23t(odefun, tspan, y0)
%   [t, y] = ode23t(odefun, tspan, y0, options)
%   [t, y, te, ye, ie] = ode23t(odefun, tspan, y0, options)
%   sol = ode23t(...)
%   Example: size(ode23t(@(t, y) -y, [0 1], 1).x, 1) % 1
if nargin < 4
    options = [];
end
[varargout{1:nargout}] = odeintegrate('ode23t', odefun, tspan, y0, options, varargin{:});
end
