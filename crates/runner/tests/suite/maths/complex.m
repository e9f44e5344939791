%% square roots of complex numbers in all four quadrants
fprintf('%g%+gi ', [real(sqrt([3+4i, -3+4i, -3-4i, 3-4i])); imag(sqrt([3+4i, -3+4i, -3-4i, 3-4i]))])
%> 2+1i 1+2i 1-2i 2-1i

%% square roots on the axes
z = sqrt([-4, 4, 2i, -2i, complex(-9, -0)]);
fprintf('%g%+gi ', [real(z); imag(z)])
%> 0+2i 2+0i 1+1i 1-1i 0-3i

%% modulus and angle
fprintf('%.4f ', abs(3+4i), abs(-5i), angle(1i), angle(-1), angle(-1i), angle(1+1i))
%> 5.0000 5.0000 1.5708 3.1416 -1.5708 0.7854

%% exponentials and logarithms
z = [exp(1i*pi), exp(1+1i), log(-1), log(1i), log(3+4i)];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> -1.0000+0.0000i
%> 1.4687+2.2874i
%> 0.0000+3.1416i
%> 0.0000+1.5708i
%> 1.6094+0.9273i

%% logarithms to other bases
z = [log2(-8), log10(-100), log10(10i)];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> 3.0000+4.5324i
%> 2.0000+1.3644i
%> 1.0000+0.6822i

%% products and quotients
z = [(1+2i)*(3-4i), (1+2i)/(3-4i), 1/(1+1i), (2+3i)-(5-1i), -(1+2i), (1+2i)'];
fprintf('%g%+gi ', [real(z); imag(z)])
%> 11+2i -0.2+0.4i 0.5-0.5i -3+4i -1-2i 1-2i

%% powers
z = [(1+2i)^2, (1+1i)^-2, (1+1i)^3, 2^(1i), (-8)^(1/3), 1i^1i];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> -3.0000+4.0000i
%> 0.0000-0.5000i
%> -2.0000+2.0000i
%> 0.7692+0.6390i
%> 1.0000+1.7321i
%> 0.2079+0.0000i

%% sine, cosine and tangent
z = [sin(1+2i), cos(1+2i), tan(1+2i), sinh(1+2i), cosh(1+2i), tanh(1+2i)];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> 3.1658+1.9596i
%> 2.0327-3.0519i
%> 0.0338+1.0148i
%> -0.4891+1.4031i
%> -0.6421+1.0686i
%> 1.1667-0.2435i

%% inverse sine, cosine and tangent
z = [asin(1+2i), acos(1+2i), atan(1+2i), asinh(1+2i), acosh(1+2i), atanh(1+2i)];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> 0.4271+1.5286i
%> 1.1437-1.5286i
%> 1.3390+0.4024i
%> 1.4694+1.0634i
%> 1.5286+1.1437i
%> 0.1733+1.1781i

%% real arguments beyond the range give complex results
z = [asin(2), acos(2), acosh(0.5), atanh(2), log(-2), sqrt(-2), acos(-2)];
fprintf('%.4f%+.4fi\n', [real(z); imag(z)])
%> 1.5708-1.3170i
%> 0.0000+1.3170i
%> 0.0000+1.0472i
%> 0.5493+1.5708i
%> 0.6931+3.1416i
%> 0.0000+1.4142i
%> 3.1416-1.3170i

%% equality looks at both parts, order at the real ones
disp([1+2i == 1+2i, 1+2i == 1-2i, 1+2i ~= 1+3i, 3+1i > 2+5i, 1+9i < 2, complex(2, 0) == 2])
%>    1   0   1   1   1   1

%% sums, products and means
z = [1+2i, 3-1i, 2i];
s = [sum(z), prod(z), mean(z), cumsum(z)];
fprintf('%.4g%+.4gi ', [real(s); imag(s)])
%> 4+3i -10+10i 1.333+1i 1+2i 4+1i 4+3i

%% rounding takes the parts apart
z = [round(1.5-2.5i), floor(1.5-2.5i), ceil(1.5-2.5i), fix(-1.5+2.5i)];
fprintf('%g%+gi ', [real(z); imag(z)])
%> 2-3i 1-3i 2-2i -1+2i

%% a product with the conjugate is real
z = (3+4i) * conj(3+4i);
disp(z), disp(isreal(z))
%>     25
%>
%>    1

%% parts of arrays
z = [1+2i; 3-4i];
disp([real(z) imag(z)]), disp(isreal(z)), disp(isreal(z .* 0)), disp(any(imag(z) < 0))
%>      1     2
%>      3    -4
%>
%>    0
%>
%>    1
%>
%>    1

%% transposes
z = [1+2i, 3-4i];
disp(isequal(z', [1-2i; 3+4i])), disp(isequal(z.', [1+2i; 3-4i]))
%>    1
%>
%>    1

%% the larger by modulus, the angle decides between equals
z = [max([3+4i, -6, 2]), min([3, -2, 1i]), max([1, 1i, -1])];
fprintf('%g%+gi ', [real(z); imag(z)])
%> -6+0i 0+1i -1+0i

%% sorted by modulus and angle
z = sort([2, -1, 1i, 1, -1i]);
fprintf('%g%+gi ', [real(z) + 0; imag(z)])
%> 0-1i 1+0i 0+1i -1+0i 2+0i

%% roots of a quadratic without real roots
r = roots([1 2 5]);
fprintf('%g%+gi ', [real(r)'; imag(r)'])
%> -1+2i -1-2i

%% text of complex numbers
disp(num2str(3-4i)), disp(mat2str([1+2i 3])), disp(num2str(1.5+0.25i))
%> 3-4i
%> [1+2i 3+0i]
%> 1.5+0.25i

%% complex numbers are made by complex, i and e forms
disp(isreal(complex(1, 0))), disp(complex(1, 2) == 1 + 2i), disp(2e1i == 20i), disp(3j == 3i)
%>    0
%>
%>    1
%>
%>    1
%>
%>    1

%% solving with complex numbers
x = [2i 1; 1 1] \ [1; 2];
fprintf('%.3f%+.3fi ', [real(x)'; imag(x)'])
fprintf('%.3f ', abs(det([1i 2; 3 4i])), norm([3 4i]))
%> 0.200+0.400i 1.800-0.400i 10.000 5.000

%% hypotenuse of complex and division by zero
disp(abs([3+4i, 5-12i])), z = (1+1i)/0; disp([real(z), imag(z)])
%>      5    13
%>
%>    Inf   Inf

%% sign, isfinite and isnan
z = sign(3+4i); fprintf('%.1f%+.1fi ', real(z), imag(z)); disp([isnan(complex(1, NaN)), isinf(complex(Inf, 0)), isfinite(1i)])
%> 0.6+0.8i    1   1   1

%% a range of angles on the unit circle
z = exp(2i*pi*(0:3)/4);
fprintf('%.0f%+.0fi ', [real(z); imag(z)] + 0)
%> 1+0i 0+1i -1+0i -0-1i
