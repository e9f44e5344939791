function sol = ddesd(ddefun, delays, history, tspan, options, varargin)
%DDESD  Solve differential equations with delays that depend on time and state
%   sol = ddesd(ddefun, delays, history, tspan)
%   sol = ddesd(ddefun, delays, history, tspan, options)
%   delays(t, y) are the times at which the delayed solution is taken, or delays holds constant lags. deval evaluates sol.
%   Example: round(deval(ddesd(@(t, y, Z) -Z, @(t, y) t - 1, 1, [0 1]), 1), 4) % 0
narginchk(4, Inf);
if nargin < 5
    options = [];
end
lags = [];
if isnumeric(delays)
    lags = double(delays(:)');
    delays = @(t, y) t - lags;
end
sol = ddeintegrate('ddesd', ddefun, delays, lags, history, tspan, options, varargin);
end
