function y = nanvar(X, varargin)
%NANVAR  Variance without NaN
%   y = nanvar(X)
%   y = nanvar(X, flag)
%   y = nanvar(X, flag, dim)
%   Example: nanvar([1 NaN 3], 1) % 1
y = var(X, varargin{:}, 'omitnan');
end
