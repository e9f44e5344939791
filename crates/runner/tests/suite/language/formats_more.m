%% format shortEng and longEng
format shortEng
x = 12345.678
x = 0.00012
x = [1 1000]
format longEng
x = pi
%> x =
%>
%>     12.3457e+003
%>
%> x =
%>
%>    120.0000e-006
%>
%> x =
%>
%>      1.0000e+000     1.0000e+003
%>
%> x =
%>
%>      3.14159265358979e+000

%% format + shows signs
format +
x = [1 -2 0; 0 3 -4]
%> x =
%>
%> +- 
%>  +-

%% format hex of integers
format hex
x = int8(-1), y = uint16([1 255]), z = [1 2]
%> x =
%>
%>   int8
%>
%>    ff
%>
%> y =
%>
%>   1x2 uint16 row vector
%>
%>    0001   00ff
%>
%> z =
%>
%>    3ff0000000000000   4000000000000000

%% complex numbers in several formats
z = 1.5 - 2.25i;
format long
z
format short e
z
format short g
z
format rat
z
%> z =
%>
%>    1.500000000000000 - 2.250000000000000i
%>
%> z =
%>
%>    1.5000e+00 - 2.2500e+00i
%>
%> z =
%>
%>           1.5 -       2.25i
%>
%> z =
%>
%>        3/2      -       9/4     i

%% hexadecimal floating point
fprintf('%a|%A|%.2a|%12a|%a\n', 1, 255.5, 1.999, 0.5, 0)
%> 0x1p+0|0X1.FFP+7|0x2.00p+0|      0x1p-1|0x0p+0

%% characters by number and padded
fprintf('[%c%c][%5c][%-5c][%5s][%-5s][%.2s]\n', 'a', 98, 'x', 'y', 'ab', 'cd', 'efgh')
%> [ab][    x][y    ][   ab][cd   ][ef]

%% alternative forms and signs
fprintf('%#x %#o %+d % d %#.0f %+.2e %g %#g %G %E\n', 255, 8, 5, 5, 3, 12345.678, 1e-10, 1, 1e20, 0.5)
%> 0xff 010 +5  5 3. +1.23e+04 1e-10 1.00000 1E+20 5.000000E-01

%% widths, zeros and precision of integers
fprintf('[%5d][%-5d][%05d][%.3d][%+5d][%5.1f][%05.1f][%-8.3f][%8.3e]\n', 42, 42, 42, 7, 42, 2.25, 2.25, 1.5, 12345)
%> [   42][42   ][00042][007][  +42][  2.2][002.2][1.500   ][1.234e+04]

%% general notation chooses
fprintf('%g ', 100000, 1000000, 0.0001, 0.00001, 123456, 1234567, 1.5, 1e100, 0.1 + 0.2), fprintf('%.3g ', 1234, 0.00012345, 99.95, 999.5)
%> 100000 1e+06 0.0001 1e-05 123456 1.23457e+06 1.5 1e+100 0.3 1.23e+03 0.000123 100 1e+03

%% escapes in formats
disp(double(sprintf('\a\b\f\n\r\t\v\\\x41\101%%')))
%>      7     8    12    10    13     9    11    92    65    65    37

%% quotes in formats
fprintf('it''s "q"\n'), fprintf("it's ""q""\n"), fprintf('%s', "a", 'b'), fprintf('%d,', [1 2; 3 4]), fprintf('\n%s-%d;', 'x', 1, 'y', 2)
%> it's "q"
%> it's "q"
%> ab1,3,2,4,
%> x-1;
%> y-2;

%% a format that is used up and one that is not
fprintf('%d %d\n', 1, 2, 3), fprintf('\n%d and %s|', 1), fprintf('%s|', 'only'), fprintf('none\n'), fprintf('%d\n', [])
%> 1 2
%> 3 
%> 1 and only|none

%% numbers under %s and texts under %d
fprintf('%s|', 65, 3.5, 'abc'), fprintf('%d|', 'AB', 2.5, 1e10, -0.5), fprintf('%x|', 255, 2.5), fprintf('%c|', 'ab', 3.5)
%> A|3.500000e+00|abc|65|66|2.500000e+00|10000000000|-5.000000e-01|ff|2.500000e+00|a|b|3.500000e+00|

%% logical, integer and empty arguments
fprintf('%d %d %i|', true, int8(-5), uint64(18446744073709551615)), fprintf('[%s]', ''), fprintf('[%d]', []), fprintf('%d-', {}) 
%> 1 -5 18446744073709551615|[][]
%! MATLAB:fprintf:invalidInputType
