function e = mape(F, A, varargin)
%MAPE  Mean of absolute differences in percent
%   E = mape(F, A)
%   E = mape(F, A, 'all')
%   E = mape(F, A, dim)
%   E = mape(F, A, vecdim)
%   E = mape(..., zeroflag, nanflag)
%   E = mape(..., 'Weights', W)
%   zeroflag: 'omitzero' leaves out where A is zero, 'includezero' does not
%   Example: mape([11 22], [10 20]) % 10
narginchk(2, Inf);
[weights, rest] = errorweights(varargin);
zeroflag = cellfun(@(x) (ischar(x) || isstring(x)) && any(strcmpi(x, {'omitzero', 'includezero'})), rest);
parts = 100 * abs((F - A) ./ A);
if any(zeroflag)
    if any(strcmpi('omitzero', rest(zeroflag)))
        parts(A + zeros(size(parts)) == 0) = NaN;
        rest{end+1} = 'omitnan';
    end
    rest(zeroflag) = [];
end
e = weightedmean(parts, weights, rest);
end
