%% num2str of whole numbers
disp(num2str(42))
disp(num2str(-7))
disp(num2str(123456789012))
%> 42
%> -7
%> 123456789012

%% num2str keeps four decimals
disp(num2str(pi))
disp(num2str(-0.5))
disp(num2str(123.456))
disp(num2str(12345.6789))
%> 3.1416
%> -0.5
%> 123.456
%> 12345.6789

%% num2str of small and large numbers
disp(num2str(1e-5))
disp(num2str(1.23456789e-5))
disp(num2str(1e10))
disp(num2str(1e15))
%> 1e-05
%> 1.2346e-05
%> 10000000000
%> 1000000000000000

%% num2str of words
disp(num2str(NaN))
disp(num2str([Inf -Inf]))
disp(num2str([1 NaN 3]))
%> NaN
%> Inf -Inf
%> 1  NaN    3

%% num2str with digits
disp(num2str(pi, 8))
disp(num2str(123456, 3))
disp(num2str(0.1, 20))
%> 3.1415927
%> 1.23e+05
%> 0.10000000000000000555

%% num2str with a format
disp(num2str(pi, '%10.4f'))
disp(num2str([1 2 3], '%d,'))
%> 3.1416
%> 1,2,3,

%% num2str aligns the columns of whole numbers
disp(num2str([1 2; 30 4]))
disp(num2str([1 -3 2]))
%>  1   2
%> 30   4
%> 1 -3  2

%% num2str spreads the columns of other numbers
disp(num2str([0.1 0.2]))
%> 0.1         0.2

%% num2str of logical and integers
disp(num2str(true))
disp(num2str([true false]))
disp(num2str(int8([1 -100])))
%> 1
%> 1  0
%> 1 -100

%% num2str of complex numbers
disp(num2str(1+2i))
disp(num2str(1.5-2.25i))
%> 1+2i
%> 1.5-2.25i

%% num2str leaves text alone
disp(num2str('abc'))
%> abc

%% num2str wants numbers
num2str({1})
%! MATLAB:num2str:nonNumericInput

%% int2str rounds
disp(int2str(2.5))
disp(int2str(-2.5))
disp(int2str([1.2 3.7]))
%> 3
%> -3
%> 1  4

%% mat2str
disp(mat2str([1 2; 3 4.5]))
disp(mat2str(pi))
disp(mat2str(pi, 4))
disp(mat2str([true false]))
disp(mat2str([]))
disp(mat2str('it''s'))
%> [1 2;3 4.5]
%> 3.14159265358979
%> 3.142
%> [true false]
%> zeros(0,0)
%> 'it''s'

%% mat2str with class
disp(mat2str(int8([1 -1]), 'class'))
disp(mat2str(single(pi), 'class'))
disp(mat2str([1 2], 'class'))
%> int8([1 -1])
%> single(3.14159274101257)
%> [1 2]

%% mat2str of complex and special numbers
disp(mat2str([1+2i 3-4i]))
disp(mat2str([NaN Inf -Inf]))
%> [1+2i 3-4i]
%> [NaN Inf -Inf]

%% mat2str of strings and char matrices
disp(mat2str("hi"))
disp(mat2str(["a" "b"]))
disp(mat2str(['ab'; 'cd']))
%> "hi"
%> ["a" "b"]
%> ['ab';'cd']

%% mat2str takes no cell
mat2str({1})
%! MATLAB:mat2str:NumericInput

%% string of numbers
disp(string(pi))
disp(string(100))
disp(string(1e10))
disp(string(true))
disp(string(1+2i))
%> 3.1416
%> 100
%> 10000000000
%> true
%> 1+2i

%% string of a cell
s = string({'a', 'bc'});
disp(class(s))
disp(s(2))
%> string
%> bc

%% str2double
disp(str2double('3.14'))
disp(str2double('1,200'))
disp(str2double('1e3'))
disp(str2double(' 12 '))
disp(str2double('-.5'))
%>     3.1400
%>
%>         1200
%>
%>         1000
%>
%>     12
%>
%>    -0.5000

%% str2double of what is no number
disp(str2double('abc'))
disp(str2double('1 2'))
disp(str2double(''))
disp(str2double(5))
%>    NaN
%>
%>    NaN
%>
%>    NaN
%>
%>    NaN

%% str2double of complex text
disp(str2double('1+2i') == 1+2i)
disp(str2double('-i') == -1i)
%>    1
%>
%>    1

%% str2double of cells and strings
disp(mat2str(str2double({'1', 'x', '3'})))
disp(mat2str(str2double(["2"; "4"])))
%> [1 NaN 3]
%> [2;4]

%% str2num evaluates
disp(str2num('[1 2; 3 4] * 2'))
%>      2     4
%>      6     8

%% str2num says whether it worked
[x, ok] = str2num('not a number at all');
disp(ok)
disp(isempty(x))
%>    0
%>
%>    1
