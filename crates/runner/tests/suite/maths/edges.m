%% complex quotients of very different sizes
z = [(1+1i)/(1e300+1e300i), (1e300+1e300i)/(2e300), (3+4i)/(1e-300+0i), (4+2i)/(1+3i), (4+2i)/(3+1i)];
fprintf('%.4g%+.4gi ', [real(z); imag(z)])
%> 1e-300+0i 0.5+0.5i 3e+300+4e+300i 1-1i 1.4+0.2i

%% complex quotients with infinity and nothing
z = [(1+1i)/Inf, (1+1i)/complex(Inf, 0), (Inf+1i)/2];
fprintf('%g%+gi ', [real(z); imag(z)])
%> 0+0i 0+0i Inf+0.5i

%% roots of huge and tiny complex numbers
z = [sqrt(3e307+4e307i), sqrt(3e-300+4e-300i)];
fprintf('%.4g%+.4gi ', [real(z); imag(z)])
%> 6.325e+153+3.162e+153i 2e-150+1e-150i

%% signs and angles of nothing
z = [sign(0i), sign(complex(0, -2))]; fprintf('%g%+gi ', [real(z); imag(z)]), disp(angle(0))
%> 0+0i 0-1i      0

%% exponentials beyond the range
z = exp(710 + 1i); disp(isinf(z)), fprintf('%.4g%+.4gi ', real(exp(-800+1i)), imag(exp(-800+1i))), fprintf('%g ', exp(-Inf), exp(710), exp(709) < Inf)
%>    1
%>
%> 0+0i 0 Inf 1

%% log1p and expm1 near zero
fprintf('%.10g ', log1p(1e-10), expm1(1e-10), log1p(-0.5), expm1(-1))
z = [log1p(1i), expm1(1i), log1p(0.1+0.1i)]; fprintf('%.4f%+.4fi ', [real(z); imag(z)])
%> 1e-10 1e-10 -0.6931471806 -0.6321205588 0.3466+0.7854i -0.4597+0.8415i 0.0994+0.0907i

%% powers of nothing and by nothing
z = [(0i)^0, complex(0, 0)^2, (1+1i)^0, complex(0, 0)^-1];
fprintf('%g%+gi ', [real(z); imag(z)])
%> 1+0i 0+0i 1+0i Inf+0i

%% complex powers of real numbers
z = [2^(1+1i), (-1)^0.5, (-2)^1.5, (-8)^(1/3), exp(1)^(1i*pi)];
fprintf('%.4f%+.4fi ', [real(z); imag(z)])
%> 1.5385+1.2779i 0.0000+1.0000i -0.0000-2.8284i 1.0000+1.7321i -1.0000+0.0000i

%% hyperbolic functions on the axes
z = [sinh(complex(2, 0)), cosh(1i*pi), tanh(complex(30, 1)), sinh(2i), cosh(complex(-1, 0.5)), tanh(1i)];
fprintf('%.4f%+.4fi ', [real(z); imag(z)])
%> 3.6269+0.0000i -1.0000+0.0000i 1.0000+0.0000i 0.0000+0.9093i 1.3542-0.5634i 0.0000+1.5574i

%% inverse functions of large arguments
z = [asin(10), acos(-10), atanh(3), acosh(-2), asinh(1e10), acosh(1e10), atan(1e10)];
fprintf('%.4f%+.4fi ', [real(z); imag(z)])
%> 1.5708-2.9932i 3.1416-2.9932i 0.3466+1.5708i 1.3170+3.1416i 23.7190+0.0000i 23.7190+0.0000i 1.5708+0.0000i

%% inverse functions in all quadrants
z = [asin(-1-2i), acos(1-2i), atan(-1+2i), asinh(-1-2i), acosh(-1-2i), atanh(-1+2i)];
fprintf('%.4f%+.4fi ', [real(z); imag(z)])
%> -0.4271-1.5286i 1.1437+1.5286i -1.3390+0.4024i -1.4694-1.0634i 1.5286-1.9979i -0.1733+1.1781i

%% logarithms near the unit circle keep their digits
fprintf('%.6g ', real(log(1+1e-8i)), imag(log(-1-0i)), real(log(1e200+1e200i)))
%> 5e-17 3.14159 460.864

%% sums of many numbers
x = ones(1, 1000) * 0.1; fprintf('%.12g ', sum(x), sum(1:1000), prod(1:20), mean(1:100), sum((1:100) .^ 2), dot(1:100, 1:100)), z = complex(1:100, 100:-1:1); fprintf('%g%+gi ', real(sum(z)), imag(sum(z)))
%> 100 500500 2.43290200818e+18 50.5 338350 338350 5050+5050i

%% products along dimensions
disp(prod([1 2; 3 4])), disp(prod([1 2; 3 4], 2)'), disp(prod(reshape(1:8, 2, 2, 2), 3)), disp(prod([])), disp(prod(ones(0, 3)))
%>      3     8
%>
%>      2    12
%>
%>      5    21
%>     12    32
%>
%>      1
%>
%>      1     1     1

%% smallest and largest of every class
for c = {'single', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'}
    x = cast([3 9 1], c{1}); [m, i] = max(x); [n, j] = min(x); p = max(x, cast(5, c{1}));
    fprintf('%s %d %d %d %d %s;', class(m), m, i, n, j, mat2str(double(p)))
end
%> single 9 2 1 3 [5 9 5];int8 9 2 1 3 [5 9 5];int16 9 2 1 3 [5 9 5];int32 9 2 1 3 [5 9 5];int64 9 2 1 3 [5 9 5];uint8 9 2 1 3 [5 9 5];uint16 9 2 1 3 [5 9 5];uint32 9 2 1 3 [5 9 5];uint64 9 2 1 3 [5 9 5];

%% smallest and largest of mixed classes and of logicals
disp(max(int8([1 5]), 3)), disp(class(max(int8(1), 3))), disp(class(max(single(1), 2))), disp(max([true false])), disp(max('a', 98)), disp(min([1 NaN 3])), disp(max(NaN, 1)), disp(max([1 NaN], [], 'includenan')), disp(max([NaN NaN]))
%>    3   5
%>
%> int8
%> single
%>    1
%>
%>     98
%>
%>      1
%>
%>      1
%>
%>    NaN
%>
%>    NaN

%% smallest and largest by another measure
disp(max([-5 3], [], 'ComparisonMethod', 'abs')), z = max([1+5i, 2-1i], [], 'ComparisonMethod', 'real'); fprintf('%g%+gi\n', real(z), imag(z)), z = max([1+5i, 2], 3i); fprintf('%g%+gi ', [real(z); imag(z)]), z = min(2+1i, 1-3i); fprintf('%g%+gi', real(z), imag(z))
%>     -5
%>
%> 2-1i
%> 1+5i 0+3i 2+1i

%% smallest and largest of pages
a = reshape([5 2 8 1 9 3 7 4], 2, 2, 2);
disp(max(a, [], 3)), disp(min(a, [], [1 2])), disp(max(a(:))), [m, i] = max(a, [], 3); disp(i), disp(max(a, [], 'all'))
%>      9     8
%>      3     4
%>
%> (:,:,1) =
%>
%>      1
%>
%>
%> (:,:,2) =
%>
%>      3
%>
%>      9
%>
%>      2     1
%>      2     2
%>
%>      9

%% convolution in one and two dimensions
disp(conv([1 2 3], [0 1 0.5])), disp(conv([1 2 3], [1 1], 'same')), disp(conv([1 2 3], [1 1], 'valid')), disp(conv2([1 2; 3 4], [1 1; 1 1])), disp(conv2([1 2; 3 4], [1 0; 0 1], 'same')), disp(conv2([1 2 3; 4 5 6; 7 8 9], [1 1; 1 1], 'valid')), disp(conv2([1 2], [1 1], [1 2; 3 4]))
%>          0    1.0000    2.5000    4.0000    1.5000
%>
%>      3     5     3
%>
%>      3     5
%>
%>      1     3     2
%>      4    10     6
%>      3     7     4
%>
%>      5     2
%>      3     4
%>
%>     12    16
%>     24    28
%>
%>      1     3     2
%>      5    13     8
%>      6    14     8

%% convolution of complex numbers and of integers
z = conv([1 1i], [1 -1i]); fprintf('%g%+gi ', [real(z); imag(z)]), disp(class(conv(single([1 2]), [1 1]))), disp(convn([1 2; 3 4], [1 1]))
%> 1+0i 0+0i 1+0i single
%>      1     3     2
%>      3     7     4

%% filters
disp(filter(1, [1 -0.5], [1 0 0 0])), disp(filter([1 1] / 2, 1, [2 4 6 8])), [y, z] = filter([1 2], 1, [1 1]); disp(y), disp(z), disp(filter([1 1], 1, [1 2; 3 4])), disp(filter([1 1], 1, [1 2; 3 4], [], 2)), disp(filter(1, [2 1], [2 2])), disp(filter([1 1], 1, [1 2 3], 10))
%>     1.0000    0.5000    0.2500    0.1250
%>
%>      1     3     5     7
%>
%>      1     3
%>
%>      2
%>
%>      1     2
%>      4     6
%>
%>      1     3
%>      3     7
%>
%>     1.0000    0.5000
%>
%>     11     3     5

%% triangular and transposed systems
u = [2 1; 0 4]; l = u';
disp(linsolve(u, [4; 8], struct('UT', true))'), disp(linsolve(l, [4; 8], struct('LT', true))'), disp(linsolve(u, [4; 8], struct('UT', true, 'TRANSA', true))'), [x, r] = linsolve([2 0; 0 4], [2; 4]); disp(x'), disp(r)
%>      1     2
%>
%>     2.0000    1.5000
%>
%>     2.0000    1.5000
%>
%>      1     1
%>
%>     0.5000

%% systems with too many and too few equations
fprintf('%.4f ', [1 1; 1 2; 1 3] \ [1; 2; 2], [1 1] \ 2, lsqminnorm([1 1], 2), pinv([1 1]) * 2, [1 2] / [3 4])
%> 0.6667 0.5000 2.0000 0.0000 1.0000 1.0000 1.0000 1.0000 0.4400

%% singular systems warn
lastwarn(''); x = [1 2; 2 4] \ [1; 2]; [m, id] = lastwarn; disp(id), lastwarn(''); y = inv([1 2; 2 4]); [m, id] = lastwarn; disp(id), disp(y)
%> MATLAB:singularMatrix
%> MATLAB:singularMatrix
%>    Inf   Inf
%>    Inf   Inf

%% Fourier transforms of several lengths
disp(real(fft([1 2 3 4]))), disp(imag(fft([1 2 3 4]))), fprintf('%.4f ', abs(fft([1 2 3])), abs(fft([1 0 0 0 0])), real(ifft(fft([1 2 3 4 5 6 7]))), abs(fft([1 2], 4)), real(fft([1 2; 3 4])), real(ifft([4 0 0 0])))
%>     10    -2    -2    -2
%>
%>      0     2     0    -2
%>
%> 6.0000 1.7321 1.7321 1.0000 1.0000 1.0000 1.0000 1.0000 1.0000 2.0000 3.0000 4.0000 5.0000 6.0000 7.0000 3.0000 2.2361 1.0000 2.2361 4.0000 -2.0000 6.0000 -2.0000 1.0000 1.0000 1.0000 1.0000

%% long Fourier transforms
x = sin(2*pi*5*(0:99)/100); y = abs(fft(x)); [~, k] = max(y(1:50)); disp(k - 1), fprintf('%.6f ', y(6), max(abs(ifft(fft(x)) - x)) < 1e-12, max(abs(real(ifft(fft(1:97))) - (1:97))) < 1e-10, max(abs(ifft2(fft2(magic(6))) - magic(6))) < 1e-10)
%>      5
%>
%> 50.000000 1.000000 1.000000 1.000000 1.000000 1.000000 1.000000 1.000000 1.000000

%% bases of large and negative numbers
disp(dec2bin(-1)), disp(dec2bin(-129)), disp(dec2hex(-1)), disp(dec2bin(2^52)), disp(dec2base(35, 36)), disp(dec2base(5, 2, 6)), disp(base2dec('zz', 36)), disp(bin2dec('1 0 1')), disp(dec2hex(uint64(18446744073709551615))), disp(dec2bin({1, 2})), disp(dec2bin(int8(-5)))
%> 11111111
%> 1111111101111111
%> FF
%> 10000000000000000000000000000000000000000000000000000
%> Z
%> 000101
%>         1295
%>
%>      5
%>
%> FFFFFFFFFFFFFFFF
%> 01
%> 10
%> 11111011

%% bits of numbers in hexadecimal
disp(num2hex(1)), disp(num2hex(-0.5)), disp(num2hex(single(1))), disp(hex2num('400921fb54442d18') == pi), disp(hex2num('c')), disp(num2hex(int8(-1))), disp(num2hex(uint16(258)))
%> 3ff0000000000000
%> bfe0000000000000
%> 3f800000
%>    1
%>
%>     -2
%>
%> ff
%> 0102

%% bytes of text in several encodings
disp(unicode2native('aä€', 'UTF-8')), disp(unicode2native('aä', 'ISO-8859-1')), disp(unicode2native('a€', 'windows-1252')), disp(native2unicode(uint8([195 164]), 'UTF-8')), disp(native2unicode(uint8(228), 'ISO-8859-1')), disp(double(native2unicode(uint8(128), 'windows-1252'))), disp(unicode2native('ä', 'US-ASCII')), disp(unicode2native('a', 'UTF-16LE'))
%>     97   195   164   226   130   172
%>
%>     97   228
%>
%>     97   128
%>
%> ä
%> ä
%>         8364
%>
%>    26
%>
%>    97    0
