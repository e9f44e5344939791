function C = clip(X, low, high)
%CLIP  Elements moved into a range
%   C = clip(X, lower, upper)
%   Example: clip([-1 0.5 2], 0, 1) % [0 0.5 1]
narginchk(3, 3);
if any(low > high, 'all')
    error('MATLAB:clip:InvalidBounds', 'Lower bounds must be less than or equal to upper bounds.');
end
C = min(max(X, low), high);
C(isnan(X) & true(size(C))) = NaN;
end
