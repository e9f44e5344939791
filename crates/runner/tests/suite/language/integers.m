%% saturation
disp(int8(100) + int8(100)), disp(uint8(5) - uint8(9)), disp(int8(-128) * -1), disp(-int8(-128)), disp(abs(int8(-128)))
%>    127
%>
%>    0
%>
%>    127
%>
%>    127
%>
%>    127
%>
%% division rounds
disp(mat2str(double([int32(7)/int32(2), int32(-7)/int32(2), int32(5)/int32(3), int32(10)/4])))
%> [4 -4 2 3]
%% division of integers by zero
fprintf('%d ', int32(1)/int32(0), int32(-1)/int32(0), int32(0)/int32(0), uint8(7)/0)
%> 2147483647 -2147483648 0 255
%% conversion rounds halves away from zero
fprintf('%d ', int8(2.5), int8(-2.5), int8(3.5), uint8(0.5), int8(1e9), uint8(-3), int8(NaN))
%> 3 -3 4 1 127 0 0
%% the integer class wins
fprintf('%s ', class(int8(1) + 1), class(2 * uint16(3)), class(int8(1) + true), class(int8(1) * 'a'), class(single(1) + 1), class(int8(1) + single(1)))
%> int8 uint16 int8 int8 single int8
%% two integer classes do not mix
int8(1) + int16(1)
%! MATLAB:mixedClasses
%% an integer takes a fractional factor
fprintf('%d ', int8(10) * 0.25, uint8(200) * 1.5, int32(3) * 0.5)
%> 3 255 2
%% an integer array with a double array
int8([1 2]) + [0.4 0.6]
%> ans =
%>
%>   1x2 int8 row vector
%>
%>    1   3
%>
%% int64 is exact
fprintf('%d %d', intmax('int64'), int64(9007199254740992) + int64(1))
%> 9223372036854775807 9007199254740993
%% uint64 is exact
fprintf('%d', intmax('uint64') - uint64(1))
%> 18446744073709551614
%% joining integers with doubles and text
fprintf('%s ', class([int8(1) 300]), class([int8(1) int16(2)]), class(['a' 66]), class([true 2]), class([single(1) 2])), fprintf('%d', [int8(1) 300])
%> int8 int8 char double single 1127
%% assigning into an integer array keeps its class
a = int8([1 2 3]); a(2) = 300.7; fprintf('%s %s', class(a), mat2str(double(a)))
%> int8 [1 127 3]
%% assigning into other arrays
b = 'abc'; b(2) = 'X'; c = true(1, 2); c(1) = 7; d = single([1 2]); d(1) = pi;
fprintf('%s %s %s %s', b, class(c), mat2str(c), class(d))
%> aXc logical [true true] single
%% idivide and mod
fprintf('%d ', idivide(int32(7), int32(2)), mod(int8(-7), int8(3)), rem(int8(-7), int8(3)), bitand(uint8(12), uint8(10)))
%> 3 2 -1 8
%% integer power
fprintf('%d ', int8(2)^6, int8(2)^7, int8(3).^[1 2 5], uint8(2).^-1)
%> 64 127 3 9 127 1
%% integers compare with doubles exactly
disp(mat2str([int8(5) == 5, int8(5) < 5.5, uint8(200) > int8(100), int64(9007199254740992) + 1 == 9007199254740992]))
%> [true true true false]
%% fractions cannot be indices
a = 1:3; a(1.5)
%! MATLAB:badsubscript
%% integers index
a = [10 20 30]; disp(a(int8(2))), disp(a(uint8([1 3])))
%>     20
%>
%>     10    30
%>
%% an integer loop variable
for k = int8(1):int8(2), fprintf('%s%d ', class(k), k), end
%> int81 int82
