%% gamma of whole numbers
disp(mat2str([gamma(5) gamma(1) gamma(171) < Inf, gamma(172)]))
%> [24 1 1 Inf]

%% gamma of halves
fprintf("%.4f\n", [gamma(0.5) gamma(-1.5)])
%> 1.7725
%> 2.3633

%% gammaln of large numbers
fprintf("%.4f\n", gammaln([10 1000]))
%> 12.8018
%> 5905.2204

%% gammaln of a negative
gammaln(-1)
%! MATLAB:gammaln:NegativeInput

%% beta
fprintf("%.4f\n", [beta(2, 3)*12 exp(betaln(2, 3))*12])
%> 1.0000
%> 1.0000

%% error functions
fprintf("%.4f\n", [erf(0.5) erfc(0.5) erfcx(10) erfinv(0.5) erfcinv(0.5)])
%> 0.5205
%> 0.4795
%> 0.0561
%> 0.4769
%> 0.4769

%% ends of the inverse error function
disp(mat2str([erfinv([-1 1 2]) erfcinv([0 2])]))
%> [-Inf Inf NaN Inf -Inf]

%% incomplete gamma
fprintf("%.4f\n", [gammainc(1, 2) gammainc(1, 2, "upper")])
%> 0.2642
%> 0.7358

%% inverse incomplete gamma
fprintf("%.4f\n", [gammaincinv(0.5, 2) gammaincinv(0.25, 2, "upper")])
%> 1.6783
%> 2.6926

%% incomplete beta
fprintf("%.4f\n", [betainc(0.5, 2, 3) betainc(0.5, 2, 3, "upper")])
%> 0.6875
%> 0.3125

%% inverse incomplete beta
disp(mat2str(abs(betainc(betaincinv([0.01 0.3 0.99], 2, 0.5), 2, 0.5) - [0.01 0.3 0.99]) < 1e-14))
%> [true true true]

%% incomplete beta out of range
betainc(1.5, 1, 2)
%! MATLAB:betainc:XoutOfRange

%% exponential integral
fprintf("%.4f\n", [expint(1) real(expint(-1)) imag(expint(-1))])
%> 0.2194
%> -1.8951
%> -3.1416

%% digamma and trigamma
fprintf("%.4f\n", [psi(1) psi(1, 1)])
%> -0.5772
%> 1.6449

%% Bessel functions of order 0 and 1 at 1
fprintf("%.4f\n", [besselj(0, 1) besselj(1, 1) bessely(0, 1) besseli(0, 1) besselk(0, 1)])
%> 0.7652
%> 0.4401
%> 0.0883
%> 1.2661
%> 0.4210

%% orders across, places down
disp(mat2str(size(besselj(0:2, (1:4).'))))
%> [4 3]

%% scaled Bessel functions
fprintf("%.4f\n", [besseli(0, 1, 1) besselk(0, 1, 1)])
%> 0.4658
%> 1.1445

%% Hankel function
fprintf("%.4f\n", [real(besselh(0, 1)) imag(besselh(0, 1)) imag(besselh(0, 2, 1))])
%> 0.7652
%> 0.0883
%> -0.0883

%% Airy functions
fprintf("%.4f\n", [airy(0) airy(1, 0) airy(2, 0) airy(3, 0)])
%> 0.3550
%> -0.2588
%> 0.6149
%> 0.4483

%% Legendre functions
fprintf("%.4f\n", legendre(2, 0.5))
%> -0.1250
%> -1.2990
%> 2.2500

%% elliptic integrals
fprintf("%.4f\n", [ellipke(0) ellipke(0.5)])
%> 1.5708
%> 1.8541

%% both elliptic integrals
[k, e] = ellipke(0.5); fprintf("%.4f %.4f\n", k, e)
%> 1.8541 1.3506

%% Jacobi functions
[s, c, d] = ellipj(0.5, 0.3); fprintf("%.4f %.4f %.4f\n", s, c, d)
%> 0.4742 0.8804 0.9657

%% polar coordinates
[t, r] = cart2pol(1, 1); fprintf("%.4f %.4f\n", t, r); [x, y] = pol2cart(pi/2, 2); fprintf("%.4f %.4f\n", x, y)
%> 0.7854 1.4142
%> 0.0000 2.0000

%% spherical coordinates
[a, e, r] = cart2sph(1, 1, 1); fprintf("%.4f %.4f %.4f\n", a, e, r); [x, y, z] = sph2cart(a, e, r); fprintf("%.4f %.4f %.4f\n", x, y, z)
%> 0.7854 0.6155 1.7321
%> 1.0000 1.0000 1.0000
