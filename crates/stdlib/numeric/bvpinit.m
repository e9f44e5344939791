function solinit = bvpinit(x, yinit, parameters, varargin)
%BVPINIT  First guess for bvp4c and bvp5c
%   solinit = bvpinit(x, yinit)
%   solinit = bvpinit(x, yinit, parameters)
%   solinit = bvpinit(sol, [a b])
%   solinit = bvpinit(sol, [a b], parameters)
%   yinit is a vector or a function of x.
%   Example: bvpinit([0 1], [2; 3]).y % [2 2; 3 3]
narginchk(2, Inf);
if isstruct(x)
    sol = x;
    at = sol.x;
    at([1, end]) = yinit([1, end]);
    solinit = struct('solver', 'bvpinit', 'x', at, 'y', sol.y);
    if nargin > 2
        solinit.parameters = parameters(:);
    elseif isfield(sol, 'parameters')
        solinit.parameters = sol.parameters;
    end
    return
end
x = double(x(:)');
if numel(x) < 2
    error('MATLAB:bvpinit:XNotAtLeastTwo', 'x must contain at least the two end points.');
end
if x(1) == x(end)
    error('MATLAB:bvpinit:XSame', 'The end points of x must differ.');
end
if any(diff(x) * sign(x(end) - x(1)) < 0)
    error('MATLAB:bvpinit:XNotMonotonic', 'The entries in x must increase or decrease.');
end
if isnumeric(yinit)
    y = repmat(yinit(:), 1, numel(x));
else
    if ~isa(yinit, 'function_handle'), yinit = str2func(char(yinit)); end
    for k = numel(x):-1:1
        value = yinit(x(k), varargin{:});
        y(:, k) = value(:);
    end
end
solinit = struct('solver', 'bvpinit', 'x', x, 'y', y, 'yinit', yinit);
if nargin > 2 && ~isempty(parameters)
    solinit.parameters = parameters(:);
end
end
