function e = rmse(F, A, varargin)
%RMSE  Root of the mean square of differences
%   E = rmse(F, A)
%   E = rmse(F, A, 'all')
%   E = rmse(F, A, dim)
%   E = rmse(F, A, vecdim)
%   E = rmse(..., 'omitnan' or 'includenan')
%   E = rmse(..., 'Weights', W)
%   Example: rmse([1 2 3], [1 2 6]) % sqrt(3)
narginchk(2, Inf);
[weights, rest] = errorweights(varargin);
e = sqrt(weightedmean(abs(F - A).^2, weights, rest));
end
