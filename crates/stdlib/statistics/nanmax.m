function [y, k] = nanmax(X, varargin)
%NANMAX  Largest element without NaN
%   y = nanmax(X)
%   y = nanmax(X, Y)
%   y = nanmax(X, [], dim)
%   [y, k] = nanmax(...)
%   Example: nanmax([1 NaN 3]) % 3
if nargout < 2
    y = max(X, varargin{:});
else
    [y, k] = max(X, varargin{:});
end
end
