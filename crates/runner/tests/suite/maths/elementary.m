%% exact zeros and ones in degrees
disp(mat2str([sind([0 30 90 180 360]) cosd([0 60 90 270]) tand([0 45 135])]))
%> [0 0.5 1 0 0 1 0.5 0 0 0 1 -1]

%% poles in degrees
disp(mat2str([tand(90) tand(-90) secd(90) cscd(0)]))
%> [Inf -Inf Inf Inf]

%% half turns
disp(mat2str([sinpi([0 0.5 1 2]) cospi([0.5 1])]))
%> [0 1 0 0 0 -1]

%% inverses in degrees
disp(mat2str([asind(1) acosd(0) atand(Inf) atan2d(1, -1)]))
%> [90 90 90 135]

%% a sine beyond one
fprintf("%.4f\n", [real(asin(2)) imag(asin(2))])
%> 1.5708
%> -1.3170

%% a cosine beyond one
fprintf("%.4f\n", [real(acos(-2)) imag(acos(-2))])
%> 3.1416
%> -1.3170

%% acosh below one
fprintf("%.4f\n", [real(acosh(-2)) imag(acosh(-2))])
%> 1.3170
%> 3.1416

%% atanh beyond one
fprintf("%.4f\n", [real(atanh(2)) imag(atanh(2))])
%> 0.5493
%> 1.5708

%% sqrt of negatives
disp(mat2str(sqrt([-4 9])))
%> [0+2i 3+0i]

%% log of zero and negatives
disp(mat2str([log(0), real(log(-1)), imag(log(-1)) == pi]))
%> [-Inf 0 1]

%% logs of powers are exact
disp(mat2str([log2(8) log10(1000) log2(2^-1074)]))
%> [3 3 -1074]

%% fraction and exponent
[f, e] = log2([10 0 -3]); disp([f; e])
%>     0.6250         0   -0.7500
%>     4.0000         0    2.0000

%% small arguments keep their digits
disp(mat2str([expm1(1e-20) log1p(1e-20)]))
%> [1e-20 1e-20]

%% roots
disp(mat2str([nthroot(-27, 3) nthroot(16, 4) cbrt(8)]))
%> [-3 2 2]

%% an even root of a negative
nthroot(-1, 2)
%! MATLAB:nthroot:NegXNotOddIntegerN

%% realsqrt of a negative
realsqrt(-1)
%! MATLAB:realsqrt:complexResult

%% reallog of a negative
reallog(-1)
%! MATLAB:reallog:complexResult

%% realpow with a complex result
realpow(-1, 0.5)
%! MATLAB:realpow:complexResult

%% hypot does not overflow
disp(mat2str(hypot(3 * 2^600, 4 * 2^600) == 5 * 2^600))
%> true

%% pow2 and nextpow2
disp(mat2str([pow2(3) pow2(0.5, 4) nextpow2(100) nextpow2(64) nextpow2(0.3)]))
%> [8 8 7 6 -1]

%% sin takes no integers
sin(int8(1))
%! MATLAB:UndefinedFunction

%% sin of a single is single
disp(class(sin(single(1))))
%> single

%% sin of char and logical
disp(mat2str([sin('a') == sin(97), cos(true) == cos(1)]))
%> [true true]

%% sine of a complex number
fprintf("%.4f\n", [real(sin(1+2i)) imag(sin(1+2i))])
%> 3.1658
%> 1.9596

%% reciprocals at zero
disp(mat2str([csc(0) cot(0) csch(0) acoth(1)]))
%> [Inf Inf Inf Inf]

%% atan2 has four quadrants
disp(mat2str([atan2(1, 1) == pi/4, atan2(1, -1) == 3*pi/4, atan2(-1, -1) == -3*pi/4]))
%> [true true true]

%% degrees and radians
disp(mat2str([rad2deg(pi) deg2rad(180) == pi]))
%> [180 1]
