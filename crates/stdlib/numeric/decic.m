function [y, yp, resnrm] = decic(odefun, t0, y0, fixedY, yp0, fixedYp, options, varargin)
%DECIC  Consistent initial conditions for ode15i
%   [y0new, yp0new] = decic(odefun, t0, y0, fixed_y0, yp0, fixed_yp0)
%   [y0new, yp0new] = decic(odefun, t0, y0, fixed_y0, yp0, fixed_yp0, options)
%   [y0new, yp0new, resnrm] = decic(...)
%   Example: decic(@(t, y, yp) yp + y, 0, 2, 1, 0, 0) % 2
narginchk(6, Inf);
if nargin < 7
    options = [];
end
if ischar(odefun) || isstring(odefun)
    odefun = str2func(char(odefun));
end
y = double(y0(:));
yp = double(yp0(:));
n = numel(y);
if numel(yp) ~= n
    error('MATLAB:decic:Y0YP0LengthMismatch', 'The vectors y0 and yp0 must have the same length.');
end
if isempty(fixedY), fixedY = zeros(n, 1); end
if isempty(fixedYp), fixedYp = zeros(n, 1); end
freeY = find(~fixedY(:));
freeYp = find(~fixedYp(:));
if numel(freeY) + numel(freeYp) < n
    error('MATLAB:decic:TooManyFixed', 'You cannot fix more than %d components.', n);
end
rtol = odeget(options, 'RelTol', 1e-3);
atol = odeget(options, 'AbsTol', 1e-6);
weight = 1e-3 * min([rtol(:); atol(:)]);
f = odefun(t0, y, yp, varargin{:});
resnrm = norm(f);
for k = 1:50
    if resnrm <= weight * 1e-4
        return
    end
    J = zeros(numel(f), numel(freeY) + numel(freeYp));
    for j = 1:numel(freeY)
        d = sqrt(eps) * max(abs(y(freeY(j))), 1);
        z = y;
        z(freeY(j)) = z(freeY(j)) + d;
        J(:, j) = (odefun(t0, z, yp, varargin{:}) - f) / d;
    end
    for j = 1:numel(freeYp)
        d = sqrt(eps) * max(abs(yp(freeYp(j))), 1);
        z = yp;
        z(freeYp(j)) = z(freeYp(j)) + d;
        J(:, numel(freeY) + j) = (odefun(t0, y, z, varargin{:}) - f) / d;
    end
    step = -lsqminnorm(J, f);
    part = 1;
    better = false;
    while part > 1e-4
        ynew = y; ypnew = yp;
        ynew(freeY) = y(freeY) + part * step(1:numel(freeY));
        ypnew(freeYp) = yp(freeYp) + part * step(numel(freeY)+1:end);
        fnew = odefun(t0, ynew, ypnew, varargin{:});
        if norm(fnew) < resnrm
            better = true;
            break
        end
        part = part / 2;
    end
    if ~better
        break
    end
    y = ynew; yp = ypnew; f = fnew;
    resnrm = norm(f);
end
if resnrm > weight
    error('MATLAB:decic:ConvergenceFailure', 'Convergence failure in DECIC.');
end
end
