function q = integral3(fun, xmin, xmax, ymin, ymax, zmin, zmax, varargin)
%INTEGRAL3  Triple integral
%   q = integral3(fun, xmin, xmax, ymin, ymax, zmin, zmax)
%   q = integral3(fun, xmin, xmax, ymin, ymax, zmin, zmax, Name, Value)
%   Example: round(integral3(@(x, y, z) x .* y .* z, 0, 1, 0, 1, 0, 2), 6) % 0.5
if nargin < 7
    error('MATLAB:narginchk:notEnoughInputs', 'Not enough input arguments.');
end
if ~isa(fun, 'function_handle')
    error('MATLAB:integral3:funArgNotHandle', 'First input argument must be a function handle.');
end
q = quadgk(@(x) arrayfun(@slice, x), xmin, xmax, 'AbsTol', 1e-10, 'RelTol', 1e-6);

    function s = slice(x)
        low = ymin;
        if isa(low, 'function_handle')
            low = low(x);
        end
        high = ymax;
        if isa(high, 'function_handle')
            high = high(x);
        end
        bottom = zmin;
        if isa(bottom, 'function_handle')
            bottom = @(y) zmin(x + zeros(size(y)), y);
        end
        top = zmax;
        if isa(top, 'function_handle')
            top = @(y) zmax(x + zeros(size(y)), y);
        end
        s = integral2(@(y, z) fun(x + zeros(size(y)), y, z), low, high, bottom, top, varargin{:});
    end
end
