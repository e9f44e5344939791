%% datenum counts days from year zero
disp(datenum(2000, 1, 1))
disp(datenum([1970 1 1]))
disp(datenum(0, 1, 1))
%>       730486
%>
%>       719529
%>
%>      1

%% datenum with the time of day
fprintf('%.4f\n', datenum(2000, 1, 1, 6, 0, 0), datenum([2000 1 1 18 30 0]))
%> 730486.2500
%> 730486.7708

%% datenum carries months over into years, and takes those below one for one
disp(datenum(2000, 13, 1) - datenum(2001, 1, 1))
disp(datenum(2000, 26, 1) - datenum(2002, 2, 1))
disp(datenum(2000, 0, 31) - datenum(2000, 1, 31))
disp(datenum(2000, 1, 32) - datenum(2000, 2, 1))
%>      0
%>
%>      0
%>
%>      0
%>
%>      0

%% datenum of several dates
disp(datenum(2000, [1 2 3], 1) - 730486)
disp(datenum([2000 1 1; 2000 3 1]) - 730486)
%>      0    31    60
%>
%>      0
%>     60

%% a year divisible by 100 has no leap day, one divisible by 400 has
disp(datenum(1900, 3, 1) - datenum(1900, 2, 28))
disp(datenum(2000, 3, 1) - datenum(2000, 2, 28))
%>      1
%>
%>      2

%% datevec takes a day number apart
disp(datevec(730486.25))
%>         2000           1           1           6           0           0

%% datevec of text with a format
disp(datevec('2000-03-15 12:30:45', 'yyyy-mm-dd HH:MM:SS'))
%>         2000           3          15          12          30          45

%% datevec in several outputs
[y, m, d, h, mi, s] = datevec(730486.5 + 30 / 86400);
fprintf('%d ', y, m, d, h, mi, round(s))
%> 2000 1 1 12 0 30

%% datestr of a whole day leaves the time out
disp(datestr(730486))
disp(datestr(730486.5))
%> 01-Jan-2000
%> 01-Jan-2000 12:00:00

%% datestr with a format
t = datenum(2003, 10, 24, 12, 45, 7);
disp(datestr(t, 'yyyy-mm-dd HH:MM:SS'))
disp(datestr(t, 'dd/mm/yy'))
disp(datestr(t, 'mmm dd, yyyy'))
disp(datestr(t, 'HH:MM PM'))
disp(datestr(t, 'dddd'))
disp(datestr(t, 'ddd mmmm'))
%> 2003-10-24 12:45:07
%> 24/10/03
%> Oct 24, 2003
%> 12:45 PM
%> Friday
%> Fri October

%% datestr with a format's number
t = datenum(2003, 10, 24, 12, 45, 7);
for k = [0 1 2 13 23 29 30 31]
    disp(datestr(t, k))
end
%> 24-Oct-2003 12:45:07
%> 24-Oct-2003
%> 10/24/03
%> 12:45:07
%> 10/24/2003
%> 2003-10-24
%> 20031024T124507
%> 2003-10-24 12:45:07

%% datestr of a date vector
disp(datestr([2009 4 2 11 7 18]))
%> 02-Apr-2009 11:07:18

%% datestr of several dates has a row for each
disp(datestr([730486; 730487], 'yyyy-mm-dd'))
%> 2000-01-01
%> 2000-01-02

%% datenum of text
disp(datenum('15-Mar-2000') - datenum(2000, 3, 15))
disp(datenum('2000-03-15', 'yyyy-mm-dd') - datenum(2000, 3, 15))
disp(datenum('03/15/2000', 'mm/dd/yyyy') - datenum(2000, 3, 15))
%>      0
%>
%>      0
%>
%>      0

%% there and back
t = datenum(1999, 12, 31, 23, 59, 59);
disp(isequal(datevec(datestr(t)), [1999 12 31 23 59 59]))
%>    1

%% weekday begins with Sunday
[n, name] = weekday(datenum(2000, 1, 1))
[n, name] = weekday(datenum(2000, 1, 2), 'long')
%> n =
%>
%>      7
%>
%> name =
%>
%>     'Sat'
%>
%> n =
%>
%>      1
%>
%> name =
%>
%>     'Sunday'

%% weekday of several days
disp(weekday(730486 + (0:7)))
%>      7     1     2     3     4     5     6     7

%% the last day of a month
disp(eomday(2001, 1:12))
disp(eomday([1900 1996 2000 2100], 2))
%>     31    28    31    30    31    30    31    31    30    31    30    31
%>
%>     28    29    29    28

%% addtodate keeps to the month's days
disp(addtodate(datenum(2000, 1, 31), 1, 'month') - datenum(2000, 2, 29))
disp(addtodate(datenum(2000, 12, 15), 1, 'month') - datenum(2001, 1, 15))
disp(addtodate(datenum(2000, 1, 15), -1, 'month') - datenum(1999, 12, 15))
disp(addtodate(730486, 36, 'hour') - 730486)
%>      0
%>
%>      0
%>
%>      0
%>
%>     1.5000

%% etime is positive when the first time is the later one
disp(etime([2000 1 1 0 1 0.5], [2000 1 1 0 0 0]))
disp(etime([2000 2 28 23 0 0], [2000 3 1 1 0 0]))
%>    60.5000
%>
%>       -93600

%% time goes on
t0 = clock; t = tic;
disp([etime(clock, t0) >= 0, toc(t) >= 0, now > 738000, cputime >= 0])
%>    1   1   1   1

%% clock is a date vector
c = clock;
disp(size(c)), disp(all(c(1:5) == fix(c(1:5))))
%>      1     6
%>
%>    1

%% date is today
disp(strcmp(date, datestr(now, 1)))
%>    1
