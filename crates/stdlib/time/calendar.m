function c = calendar(varargin)
%CALENDAR  Days of a month by weeks
%   c = calendar
%   c = calendar(d)
%   c = calendar(y, m)
%   calendar(...) prints the month.
%   Example: sum(calendar(2024, 2), 'all') % 435
if nargin == 0
    day = floor(now);
elseif nargin == 1
    day = varargin{1};
    if ischar(day) || isstring(day)
        day = datenum(day);
    end
    day = floor(day);
else
    day = datenum(varargin{1}, varargin{2}, 1);
end
parts = datevec(day);
first = weekday(datenum(parts(1), parts(2), 1));
month = zeros(1, 42);
count = eomday(parts(1), parts(2));
month(first:first+count-1) = 1:count;
month = reshape(month, 7, 6)';
if nargout > 0
    c = month;
    return
end
fprintf('%s\n', [blanks(19), datestr(day, 'mmm yyyy')]);
fprintf('%6s', 'S', 'M', 'Tu', 'W', 'Th', 'F', 'S');
fprintf('\n');
for k = 1:6
    fprintf('%6d', month(k, :));
    fprintf('\n');
end
end
