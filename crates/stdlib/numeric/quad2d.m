function [q, errbnd] = quad2d(fun, a, b, c, d, varargin)
%QUAD2D  Double integral over a planar region
%   q = quad2d(fun, a, b, c, d)
%   q = quad2d(fun, a, b, c, d, Name, Value)
%   Example: round(quad2d(@(x, y) x .* y, 0, 1, 0, 2), 6) % 1
abstol = 1e-5;
reltol = 100 * eps;
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'abstol'
            abstol = varargin{k+1};
        case 'reltol'
            reltol = varargin{k+1};
        case {'maxfunevals', 'failureplot', 'singular'}
        otherwise
            error('MATLAB:quad2d:UnknownParameter', 'Unrecognized parameter name ''%s''.', char(varargin{k}));
    end
end
checktolerance('quad2d', 'AbsTol', abstol);
checktolerance('quad2d', 'RelTol', reltol);
q = integral2(fun, a, b, c, d, 'Method', 'tiled', 'AbsTol', abstol, 'RelTol', reltol);
errbnd = max(abstol, reltol * abs(q));
end
