function [y, k] = nanmin(X, varargin)
%NANMIN  Smallest element without NaN
%   y = nanmin(X)
%   y = nanmin(X, Y)
%   y = nanmin(X, [], dim)
%   [y, k] = nanmin(...)
%   Example: nanmin([1 NaN 3]) % 1
if nargout < 2
    y = min(X, varargin{:});
else
    [y, k] = min(X, varargin{:});
end
end
