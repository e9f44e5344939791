function [B, TF, L, U, C] = filloutliers(A, fill, varargin)
%FILLOUTLIERS  Replace outliers
%   B = filloutliers(A, fillmethod)
%   B = filloutliers(A, fillmethod, findmethod)
%   [B, TF, L, U, C] = filloutliers(A, fillmethod, findmethod, dim, Name, Value, ...)
%   Example: filloutliers([1 2 3 100], 'previous') % [1 2 3 3]
[TF, L, U, C] = isoutlier(A, varargin{:});
dim = find(size(A) ~= 1, 1);
for k = 1:numel(varargin)
    if isnumeric(varargin{k}) && isscalar(varargin{k}) && (k == 1 || ~strcmpi(varargin{k - 1}, 'ThresholdFactor'))
        dim = varargin{k};
    end
end
if isempty(dim)
    dim = 1;
end
B = A;
if isnumeric(fill)
    B(TF) = fill;
    return
end
low = L + zeros(size(A));
high = U + zeros(size(A));
switch lower(char(fill))
    case 'center'
        centre = C + zeros(size(A));
        B(TF) = centre(TF);
    case 'clip'
        below = A < low;
        above = A > high;
        B(below) = low(below);
        B(above) = high(above);
    otherwise
        B = fillmissing(A, fill, dim, 'MissingLocations', TF);
end
end
