function y = nansum(X, varargin)
%NANSUM  Sum without NaN
%   y = nansum(X)
%   y = nansum(X, dim)
%   Example: nansum([1 NaN 3]) % 4
y = sum(X, varargin{:}, 'omitnan');
end
