%% gcd and lcm
disp(mat2str([gcd(12, 18) gcd(-12, 18) gcd(0, 5) lcm(4, 6) lcm(-4, 6)]))
%> [6 6 5 12 12]

%% Bezout coefficients
[g, u, v] = gcd(240, 46); fprintf("%d %d %d\n", g, u, v)
%> 2 -9 47

%% gcd of fractions
gcd(1.5, 2)
%! MATLAB:gcd:InputNotInteger

%% gcd of integers keeps the class
disp(class(gcd(int16(4), int16(6))))
%> int16

%% factorial
disp(mat2str([factorial([0 1 5 20]) == [1 1 120 2432902008176640000], factorial(171) == Inf]))
%> [true true true true true]

%% factorial of a negative
factorial(-1)
%! MATLAB:factorial:NNegativeInt

%% nchoosek
disp(mat2str([nchoosek(5, 2) nchoosek(40, 20) nchoosek(5, 0)]))
%> [10 137846528820 1]

%% combinations in order
disp(mat2str(nchoosek([1 2 3 4], 2)))
%> [1 2;1 3;1 4;2 3;2 4;3 4]

%% combinations of characters
disp(mat2str(nchoosek('abc', 2)))
%> ['ab';'ac';'bc']

%% perms counts down
disp(mat2str(perms([1 2 3])))
%> [3 2 1;3 1 2;2 3 1;2 1 3;1 3 2;1 2 3]

%% primes
disp(mat2str(primes(20)))
%> [2 3 5 7 11 13 17 19]

%% there are 1229 primes below 10000
disp(mat2str(numel(primes(1e4))))
%> 1229

%% isprime
disp(mat2str(isprime([0 1 2 9 97 2147483647])))
%> [false false true false true true]

%% isprime of a negative
isprime(-3)
%! MATLAB:isprime:InputNotPosInt

%% factor
disp(mat2str([factor(60) factor(97)]))
%> [2 2 3 5 97]

%% factor of large numbers
disp(mat2str(factor(600851475143)))
%> [71 839 1471 6857]

%% bits of doubles
disp(mat2str([bitand(12, 10) bitor(12, 10) bitxor(12, 10)]))
%> [8 14 6]

%% bits of integers keep the class
x = bitand(uint8(255), 15); disp(class(x)); disp(x)
%> uint8
%>    15

%% bits of negative integers
disp(mat2str(double([bitand(int8(-1), int8(5)) bitxor(int8(-1), int8(5))])))
%> [5 -6]

%% bits of fractions
bitand(1.5, 1)
%! MATLAB:bitand:outOfRange

%% bits of two integer classes
bitand(int8(1), int16(1))
%! MATLAB:bitand:mixedClasses

%% shifts
disp(mat2str([bitshift(1, 3) bitshift(16, -2) bitshift(1, [0 1 2])]))
%> [8 4 1 2 4]

%% shifts drop what leaves the class
disp(mat2str([double(bitshift(uint8(255), 1)) double(bitshift(int8(-8), -1))]))
%> [254 -4]

%% complements
disp(mat2str([double(bitcmp(uint8(5))) bitcmp(5, "uint8") double(bitcmp(int8(5)))]))
%> [250 250 -6]

%% bitget
disp(mat2str(bitget(5, 1:4)))
%> [1 0 1 0]

%% bitset
disp(mat2str([bitset(8, 1) bitset(15, 1, 0) double(bitset(int8(0), 8))]))
%> [9 14 -128]

%% a bit beyond the class
bitget(uint8(1), 9)
%! MATLAB:bitget:bitOutOfRange

%% rat
disp(rat(pi)); [n, d] = rat(pi); fprintf("%d/%d\n", n, d)
%> 3 + 1/(7 + 1/(16))
%> 355/113

%% rats
disp(['[' rats(pi) ']'])
%> [    355/113   ]
