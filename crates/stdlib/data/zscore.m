function [Z, mu, sigma] = zscore(x, flag, varargin)
%ZSCORE  Standardized scores
%   Z = zscore(X)
%   Z = zscore(X, flag)
%   Z = zscore(X, flag, 'all')
%   [Z, mu, sigma] = zscore(X, flag, dim)
%   Example: zscore([1 2 3]) % [-1 0 1]
if ~isfloat(x)
    error('MATLAB:zscore:invalidType', 'First argument must be single or double.');
end
if nargin < 2 || isempty(flag)
    flag = 0;
end
if isequal(x, []) && isempty(varargin)
    Z = x;
    mu = NaN;
    sigma = NaN;
    return
end
mu = mean(x, varargin{:});
sigma = std(x, flag, varargin{:});
scale = sigma;
scale(scale == 0) = 1;
Z = (x - mu) ./ scale;
end
