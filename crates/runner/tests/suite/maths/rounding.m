%% four ways to round
disp(mat2str([floor(-2.5) ceil(-2.5) fix(-2.5) round(-2.5)]))
%> [-3 -2 -2 -3]

%% round to decimals
disp(mat2str([round(pi, 3) round(1234, -2) round(2.5)]))
%> [3.142 1200 3]

%% round to significant digits
disp(mat2str([round(1234, 2, "significant") round(0.001234, 2, "significant")]))
%> [1200 0.0012]

%% ties
disp(mat2str([round(2.5, TieBreaker="even") round(2.5, TieBreaker="tozero") round(-2.5, TieBreaker="plusinf")]))
%> [2 2 -2]

%% rounding complex numbers
disp(mat2str(round(1.5 - 2.5i)))
%> 2-3i

%% rounding keeps integers
x = floor(int8(5)); disp(class(x))
%> int8

%% floor of a cell
floor({1})
%! MATLAB:UndefinedFunction

%% mod follows the divisor
disp(mat2str([mod(-7, 3) mod(7, -3) mod(5, 0) mod(5.5, 2) mod(-1, Inf)]))
%> [2 -2 5 1.5 Inf]

%% rem follows the dividend
disp(mat2str([rem(-7, 3) rem(7, -3) rem(5, 0) rem(5, Inf)]))
%> [-1 1 NaN 5]

%% mod of nearly whole quotients
disp(mat2str([mod(1, 0.1) mod(0.3, 0.1)]))
%> [0 0]

%% mod of integers
x = mod(int8([-7 7]), int8(3)); disp(class(x)); disp(x)
%> int8
%>    2   1

%% mod of 64 bits is exact
disp(mat2str(mod(intmax("uint64"), 10) == 5))
%> true

%% mod of complex
mod(1i, 2)
%! MATLAB:mod:complexArguments

%% sign
disp(mat2str(sign([-3 0 2 NaN])))
%> [-1 0 1 NaN]

%% isnan isinf isfinite
disp(mat2str([isnan(NaN) isinf(-Inf) isfinite(Inf) isnan(1i*NaN) isinf(int8(1)) isfinite('a')]))
%> [true true false true false true]

%% isnan of a cell
isnan({1})
%! MATLAB:UndefinedFunction

%% idivide rounds toward zero
disp(mat2str(double([idivide(int32(7), int32(2)) idivide(int32(-7), int32(2))])))
%> [3 -3]

%% idivide by choice
disp(mat2str(double([idivide(int32(-7), int32(2), "floor") idivide(int32(7), int32(2), "ceil") idivide(int32(7), int32(2), "round")])))
%> [-4 4 4]

%% idivide needs an integer
idivide(7, 2)
%! MATLAB:idivide:InvalidDataType
