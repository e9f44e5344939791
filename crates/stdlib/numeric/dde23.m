function sol = dde23(ddefun, lags, history, tspan, options, varargin)
%DDE23  Solve differential equations with constant delays
%   sol = dde23(ddefun, lags, history, tspan)
%   sol = dde23(ddefun, lags, history, tspan, options)
%   ddefun(t, y, Z) are the slopes, Z(:, j) is the solution at t - lags(j). deval evaluates sol.
%   Example: round(deval(dde23(@(t, y, Z) -Z, 1, 1, [0 1]), 1), 6) % 0
narginchk(4, Inf);
if nargin < 5
    options = [];
end
lags = double(lags(:)');
if any(lags <= 0)
    error('MATLAB:dde23:NotPosLags', 'The lags must all be positive.');
end
sol = ddeintegrate('dde23', ddefun, @(t, y) t - lags, lags, history, tspan, options, varargin);
end
