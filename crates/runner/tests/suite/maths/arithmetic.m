%% remainders of every pair of signs
x = [7 -7 7 -7]; y = [3 3 -3 -3];
disp(mod(x, y)), disp(rem(x, y))
fprintf('%g ', mod(5.5, 2), mod(-5.5, 2), rem(-5.5, 2), mod(5.5, -2), mod(3, 0), mod(0, 3), mod(-1, 3), mod(6, 3), mod(-6, 3))
%>      1     2    -2    -1
%>
%>      1    -1     1    -1
%>
%> 1.5 0.5 -1.5 -0.5 3 0 2 0 0

%% remainders of special numbers
fprintf('%g ', mod(5, Inf), mod(-5, Inf), rem(5, Inf), mod(Inf, 3), rem(5, 0), mod(NaN, 3), rem(Inf, 3))
%> 5 Inf 5 NaN NaN NaN NaN

%% rounding at halves
x = [-2.5 -1.5 -0.5 0.5 1.5 2.5];
disp(round(x)), disp(fix(x)), disp(floor(x)), disp(ceil(x))
%>     -3    -2    -1     1     2     3
%>
%>     -2    -1     0     0     1     2
%>
%>     -3    -2    -1     0     1     2
%>
%>     -2    -1     0     1     2     3

%% rounding to places
fprintf('%g ', round(3.14159, 2), round(1234.567, -2), round(-2.345, 1), round(0.00123456, 3, 'significant'), round(98765, 2, 'significant'))
%> 3.14 1200 -2.3 0.00123 99000

%% powers
fprintf('%g ', 2^10, 2^0.5, (-2)^3, 0^0, Inf^0, 0^-1, (-8)^2, 10^-2, 1^Inf, 4^-0.5)
%> 1024 1.41421 -8 1 1 Inf 64 0.01 1 0.5

%% matrix powers
a = [1 1; 1 0];
disp(a^5), disp(a^0), disp([2 0; 0 4]^-1), disp([4 0; 0 9]^0.5), disp(2^[1 0; 0 3])
%>      8     5
%>      5     3
%>
%>      1     0
%>      0     1
%>
%>     0.5000         0
%>          0    0.2500
%>
%>      2     0
%>      0     3
%>
%>      2     0
%>      0     8

%% elementwise powers of rows and columns
disp([1 2 3] .^ 2), disp(2 .^ [0 1 2]), disp([1 2 3] .^ [3; 2])
%>      1     4     9
%>
%>      1     2     4
%>
%>      1     8    27
%>      1     4     9

%% divisions from both sides
disp(6 / 3), disp(3 \ 6), disp([2 4] ./ [1 2]), disp([2 4] .\ [4 4]), disp([4 6] / 2), disp(2 \ [4 6])
%>      2
%>
%>      2
%>
%>      2     2
%>
%>      2     1
%>
%>      2     3
%>
%>      2     3

%% linear equations
a = [2 1; 1 3]; b = [3; 5];
fprintf('%.4f ', a \ b, b' / a', [1 0; 0 2; 0 0] \ [1; 4; 7])
%> 0.8000 1.4000 0.8000 1.4000 1.0000 2.0000

%% products of vectors and matrices
disp([1 2 3] * [4; 5; 6]), disp([1; 2] * [3 4]), disp([1 2; 3 4] * [5; 6]), disp([1 2] * [1 2; 3 4])
%>     32
%>
%>      3     4
%>      6     8
%>
%>     17
%>     39
%>
%>      7    10

%% roots, logs and exponentials
fprintf('%g ', sqrt(16), nthroot(27, 3), nthroot(-8, 3), log(exp(2)), log10(1000), log2(8), log1p(0), expm1(0), exp(1), hypot(3, 4))
%> 4 3 -2 2 3 3 0 0 2.71828 5

%% trigonometry at known angles
fprintf('%.4f ', sin(pi/6), cos(pi/3), tan(pi/4), asin(0.5), acos(0.5), atan(1), atan2(1, -1), atan2(-1, -1), sec(pi/3), csc(pi/6), cot(pi/4))
%> 0.5000 0.5000 1.0000 0.5236 1.0472 0.7854 2.3562 -2.3562 2.0000 2.0000 1.0000

%% hyperbolic functions
fprintf('%.4f ', sinh(1), cosh(1), tanh(1), asinh(1), acosh(2), atanh(0.5), sech(1), csch(1), coth(1))
%> 1.1752 1.5431 0.7616 0.8814 1.3170 0.5493 0.6481 0.8509 1.3130

%% degrees
fprintf('%g ', sind(30), cosd(60), tand(45), asind(0.5), acosd(0.5), atand(1), sind(180), cosd(90), rad2deg(pi), deg2rad(180) / pi)
%> 0.5 0.5 1 30 60 45 0 0 180 1

%% greatest common divisors and multiples
disp(gcd(12, 18)), disp(lcm(4, 6)), disp(gcd(0, 5)), disp(gcd([12 15], 9)), disp(gcd(-12, 18)), disp(lcm(7, 1))
%>      6
%>
%>     12
%>
%>      5
%>
%>      3     3
%>
%>      6
%>
%>      7

%% primes
disp(primes(20)), disp(isprime([0 1 2 3 4 9 11 25 97])), disp(factor(60)), disp(factor(13)), disp(primes(2)), disp(size(primes(1)))
%>      2     3     5     7    11    13    17    19
%>
%>    0   0   1   1   0   0   1   0   1
%>
%>      2     2     3     5
%>
%>     13
%>
%>      2
%>
%>      1     0

%% factorials and binomials
disp(factorial([0 1 5])), disp(nchoosek(5, 2)), disp(nchoosek(5, 0)), disp(nchoosek(5, 5)), disp(nchoosek(10, 3)), disp(nchoosek([1 2 3], 2))
%>      1     1   120
%>
%>     10
%>
%>      1
%>
%>      1
%>
%>    120
%>
%>      1     2
%>      1     3
%>      2     3

%% combinations of four
disp(nchoosek(1:4, 3)), disp(size(nchoosek(1:5, 2))), disp(nchoosek('abc', 1)')
%>      1     2     3
%>      1     2     4
%>      1     3     4
%>      2     3     4
%>
%>     10     2
%>
%> abc

%% permutations
disp(perms([1 2 3])), disp(size(perms(1:4)))
%>      3     2     1
%>      3     1     2
%>      2     3     1
%>      2     1     3
%>      1     3     2
%>      1     2     3
%>
%>     24     4

%% bits
disp([bitand(12, 10), bitor(12, 10), bitxor(12, 10), bitshift(1, 3), bitshift(16, -2), bitshift(3, 1)])
disp(bitshift(uint8([255 129 1]), 1)), disp(bitshift(uint8(255), -1)), disp(bitshift(int8(127), 1)), disp(bitshift(uint16(65535), 8))
disp([bitget(5, 1), bitget(5, 2), bitget(5, 3), bitset(0, 3), bitset(7, 1, 0)]), disp(bitcmp(uint8(5)))
%>      8    14     6     8     4     6
%>
%>    254     2     2
%>
%>    127
%>
%>    126
%>
%>    65280
%>
%>      1     0     1     4     6
%>
%>    250

%% saturation of every integer class
disp(int8(100) + int8(100)), disp(int8(-100) - int8(100)), disp(uint8(3) - uint8(5)), disp(uint8(200) + 100), disp(int16(300) * int16(300))
disp(intmax('int32') + 1), disp(intmin('int32') - 1), disp(uint16(65535) + 1), disp(-int8(-128)), disp(abs(int8(-128)))
%>    127
%>
%>    -128
%>
%>    0
%>
%>    255
%>
%>    32767
%>
%>    2147483647
%>
%>    -2147483648
%>
%>    65535
%>
%>    127
%>
%>    127

%% integer quotients round to the nearest, halves away from zero
disp(int32([7 -7 8 -8 9 1 5]) ./ int32([2 2 3 3 4 2 2])), disp(idivide(int32([7 -7]), int32(2))), disp(uint8(5) / uint8(2))
%>     4   -4    3   -3    2    1    3
%>
%>     3   -3
%>
%>    3

%% integers with fractions
disp(int8(5) * 0.5), disp(int8(7) * 1.5), disp(int8([1 2 3]) / 2), disp(uint8(10) - 2.5), disp(int32(10) ^ 2), disp(2 ^ int8(3))
%>    3
%>
%>    11
%>
%>    1   1   2
%>
%>    8
%>
%>    100
%>
%>    8

%% conversion to integers
disp(int8([1.5 2.5 -1.5 -2.5 200 -200])), disp(uint8([-1 0.4 0.5 255.5 300])), disp(int32(NaN)), disp(uint8(Inf)), disp(int8(-Inf))
%>       2      3     -2     -3    127   -128
%>
%>      0     0     1   255   255
%>
%>    0
%>
%>    255
%>
%>    -128

%% precision of singles
x = single(0.1); fprintf('%.10f ', x), disp(class(x + 1)), disp(x == 0.1), disp(double(x) == 0.1), disp(eps(single(1)) == 2^-23)
%> 0.1000000015 single
%>    0
%>
%>    0
%>
%>    1

%% cumulative sums and products
disp(cumsum([1 2; 3 4])), disp(cumsum([1 2; 3 4], 2)), disp(cumprod([1 2 3 4])), disp(cummax([1 3 2 5 4])), disp(cummin([5 3 4 1 2]))
%>      1     2
%>      4     6
%>
%>      1     3
%>      3     7
%>
%>      1     2     6    24
%>
%>      1     3     3     5     5
%>
%>      5     3     3     1     1

%% ranges and linspace
disp(0:0.25:1), disp(5:-2:0), disp(linspace(0, 1, 5)), disp(size(3:1)), disp(1:3:10), disp(numel(0:0.1:1)), disp(10:-3:-1)
%>          0    0.2500    0.5000    0.7500    1.0000
%>
%>      5     3     1
%>
%>          0    0.2500    0.5000    0.7500    1.0000
%>
%>      1     0
%>
%>      1     4     7    10
%>
%>     11
%>
%>     10     7     4     1

%% special functions
fprintf('%.5f ', gamma(5), gamma(0.5), beta(2, 3), erf(0.5), erfc(0.5), gammaln(10), erfinv(0.5), gammainc(1, 2), besselj(0, 1), legendre(2, 0.5)')
%> 24.00000 1.77245 0.08333 0.52050 0.47950 12.80183 0.47694 0.26424 0.76520 -0.12500 -1.29904 2.25000

%% rational approximation
[n, d] = rat(0.75); disp([n d]), [n, d] = rat(pi); disp([n d]), disp(strtrim(rats(0.5)))
%>      3     4
%>
%>    355   113
%>
%> 1/2

%% cross, dot and kron
disp(cross([1 0 0], [0 1 0])), disp(dot([1 2 3], [4 5 6])), disp(kron([1 2], [1; 1])), disp(cross([1 2 3], [4 5 6]))
%>      0     0     1
%>
%>     32
%>
%>      1     2
%>      1     2
%>
%>     -3     6    -3

%% determinant, inverse, trace and rank
fprintf('%.4f ', det([1 2; 3 4]), det([2 0 0; 0 3 0; 0 0 4]), det([0 1; 1 0]), inv([1 2; 3 4]), trace([1 2; 3 4]), rank([1 2; 2 4]))
%> -2.0000 24.0000 -1.0000 -2.0000 1.5000 1.0000 -0.5000 5.0000 1.0000

%% norms
fprintf('%.4f ', norm([3 4]), norm([1 2; 3 4]), norm([1 2; 3 4], 1), norm([1 2; 3 4], Inf), norm([1 2; 3 4], 'fro'), norm([1 -2 3], 1), norm([1 -5 3], Inf))
%> 5.0000 5.4650 6.0000 7.0000 5.4772 6.0000 5.0000

%% polynomials
disp(polyval([1 2 3], [0 1 2])), disp(conv([1 2], [1 3])), disp(polyder([1 2 3])), disp(polyint([2 2])), disp(poly([1 2])), disp(roots([1 -3 2])')
[q, r] = deconv([1 5 6], [1 2]); disp(q), disp(r)
%>      3     6    11
%>
%>      1     5     6
%>
%>      2     2
%>
%>      1     2     0
%>
%>      1    -3     2
%>
%>      2     1
%>
%>      1     3
%>
%>      0     0     0
