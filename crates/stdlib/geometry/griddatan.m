function yi = griddatan(X, y, XI, method, options) %#ok<INUSD>
%GRIDDATAN  Interpolate scattered data in any number of dimensions
%   yi = griddatan(X, y, xi)
%   yi = griddatan(X, y, xi, method)
%   method: 'linear' or 'nearest'
%   Example: griddatan([0 0; 1 0; 0 1; 1 1.5], [0; 1; 1; 2.5], [0.5 0.25]) % 0.75
narginchk(3, 5);
if nargin < 4 || isempty(method)
    method = 'linear';
end
if size(X, 1) ~= numel(y)
    error('MATLAB:griddatan:InputSizeMismatch', 'There must be one value for each point.');
end
if size(X, 2) ~= size(XI, 2)
    error('MATLAB:griddatan:InputSizeMismatch', 'The points must have the same number of coordinates.');
end
y = y(:);
switch lower(char(method))
    case 'linear'
        T = delaunayn(X);
        [t, P] = tsearchn(X, T, XI);
        yi = NaN(size(XI, 1), 1);
        in = ~isnan(t);
        yi(in) = sum(reshape(y(T(t(in), :)), [], size(T, 2)) .* P(in, :), 2);
    case 'nearest'
        yi = y(dsearchn(X, XI));
        out = isnan(tsearchn(X, delaunayn(X), XI));
        yi(out) = NaN;
    otherwise
        error('MATLAB:griddatan:UnknownMethod', 'Unknown method ''%s''.', char(method));
end
end
