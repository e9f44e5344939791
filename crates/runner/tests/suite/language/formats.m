%% format short of a scalar
x = 1/3
x = 123.456
x = 1234.5
x = 100000.5
x = 0.001
x = 0.0001
%> x =
%>
%>     0.3333
%>
%> x =
%>
%>   123.4560
%>
%> x =
%>
%>    1.2345e+03
%>
%> x =
%>
%>    1.0000e+05
%>
%> x =
%>
%>    1.0000e-03
%>
%> x =
%>
%>    1.0000e-04

%% format long of a scalar
format long
x = pi
x = 100 / 3
x = 1e5 / 3
x = single(pi)
%> x =
%>
%>    3.141592653589793
%>
%> x =
%>
%>   33.333333333333336
%>
%> x =
%>
%>      3.333333333333334e+04
%>
%> x =
%>
%>   single
%>
%>    3.1415927

%% whole numbers of three and of four digits
x = [1 999]
x = [1 1000]
x = [-1000 1]
%> x =
%>
%>      1   999
%>
%> x =
%>
%>            1        1000
%>
%> x =
%>
%>        -1000           1

%% a common factor
x = [1.5 1000.25]
x = [0.0001 0.0002]
x = [1e-5 1]
%> x =
%>
%>    1.0e+03 *
%>
%>     0.0015    1.0003
%>
%> x =
%>
%>    1.0e-03 *
%>
%>     0.1000    0.2000
%>
%> x =
%>
%>     0.0000    1.0000

%% format short g and long g
format short g
x = [pi 1e6 1e-6]
x = 123456.789
format long g
x = [pi 1/3]
%> x =
%>
%>        3.1416        1e+06        1e-06
%>
%> x =
%>
%>    1.2346e+05
%>
%> x =
%>
%>           3.14159265358979         0.333333333333333

%% format short e and long e
format short e
x = 123.456
x = [1.5 100.25]
format long e
x = pi
%> x =
%>
%>    1.2346e+02
%>
%> x =
%>
%>    1.5000e+00   1.0025e+02
%>
%> x =
%>
%>      3.141592653589793e+00

%% format bank
format bank
x = 1234.567
x = [1 2.345]
%> x =
%>
%>        1234.57
%>
%> x =
%>
%>           1.00          2.35

%% format hex
format hex
x = 1
x = -2.5
x = single(1)
%> x =
%>
%>    3ff0000000000000
%>
%> x =
%>
%>    c004000000000000
%>
%> x =
%>
%>   single
%>
%>    3f800000

%% format rat
format rat
x = 0.75
x = [1/3 pi]
%> x =
%>
%>        3/4     
%>
%> x =
%>
%>        1/3          355/113   

%% format by itself is format short
format long, format
x = pi
%> x =
%>
%>     3.1416

%% integers by class have the width of the widest
x = int8([1 100 20])
x = uint8(200)
x = int32([1; 1000])
%> x =
%>
%>   1x3 int8 row vector
%>
%>      1   100    20
%>
%> x =
%>
%>   uint8
%>
%>    200
%>
%> x =
%>
%>   2x1 int32 column vector
%>
%>       1
%>    1000

%% logical
x = true
x = [true false]
%> x =
%>
%>   logical
%>
%>    1
%>
%> x =
%>
%>   1x2 logical array
%>
%>    1   0

%% complex numbers
x = 1 + 2i
x = [1+2i 3.5-4i]
%> x =
%>
%>    1.0000 + 2.0000i
%>
%> x =
%>
%>    1.0000 + 2.0000i   3.5000 - 4.0000i

%% NaN and infinity among numbers
x = [1 NaN Inf]
x = [1.5 NaN -Inf]
x = NaN
%> x =
%>
%>      1   NaN   Inf
%>
%> x =
%>
%>     1.5000       NaN      -Inf
%>
%> x =
%>
%>    NaN
