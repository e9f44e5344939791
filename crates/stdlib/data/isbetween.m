function tf = isbetween(A, low, high, interval)
%ISBETWEEN  Whether elements lie in an interval
%   tf = isbetween(A, lower, upper)
%   tf = isbetween(A, lower, upper, intervalType)
%   intervalType: 'closed', 'open', 'openleft' or 'openright'
%   Example: isbetween([1 2 3], 1, 2) % [true true false]
narginchk(3, 4);
if nargin < 4
    interval = 'closed';
end
switch lower(char(interval))
    case 'closed'
        tf = A >= low & A <= high;
    case 'open'
        tf = A > low & A < high;
    case {'openleft', 'closedright'}
        tf = A > low & A <= high;
    case {'openright', 'closedleft'}
        tf = A >= low & A < high;
    otherwise
        error('MATLAB:isbetween:InvalidIntervalType', 'Unknown type of interval.');
end
end
