%% the normal distribution
fprintf('%.6f ', normpdf(1), normcdf(1.96), norminv(0.975), normcdf(3, 1, 2, 'upper'), normpdf(2, 1, 2))
%> 0.241971 0.975002 1.959964 0.158655 0.176033 

%% Student's t
fprintf('%.6f ', tcdf(2, 5), tcdf(-2, 5), tinv(0.975, 10), tpdf(0, 3), tcdf(1, 1))
%> 0.949030 0.050970 2.228139 0.367553 0.750000 

%% chi-square and F
fprintf('%.6f ', chi2cdf(3, 2), chi2inv(0.95, 1), chi2pdf(2, 2), fcdf(3, 4, 5), finv(0.95, 3, 10), fpdf(1, 2, 3))
%> 0.776870 3.841459 0.183940 0.870297 3.708265 0.278855 

%% beta and gamma
fprintf('%.6f ', betapdf(0.3, 2, 3), betacdf(0.3, 2, 3), betainv(0.5, 2, 3), gampdf(2, 3, 1), gamcdf(2, 3, 1), gaminv(0.5, 3, 2))
%> 1.764000 0.348300 0.385728 0.270671 0.323324 5.348121 

%% exponential, Weibull, Rayleigh, lognormal, uniform
fprintf('%.6f ', exppdf(1, 2), expcdf(2, 2), expinv(0.5, 2), wblcdf(1, 2, 3), raylpdf(1, 2), logncdf(2), unifpdf(3, 2, 6), unifcdf(3, 2, 6), unifinv(0.25, 2, 6))
%> 0.303265 0.632121 1.386294 0.117503 0.220624 0.755891 0.250000 0.250000 3.000000 

%% Poisson
fprintf('%.6f ', poisspdf([0 1 2], 2), poisscdf(2, 2), poissinv(0.5, 2), poisspdf(1.5, 2), poisspdf(0, 0))
%> 0.135335 0.270671 0.270671 0.676676 2.000000 0.000000 1.000000 

%% binomial
fprintf('%.4f ', binopdf(0:2, 2, 0.5), binocdf(0:2, 2, 0.5), binoinv(0.5, 10, 0.5), binopdf([0 3], 3, [0 1]))
%> 0.2500 0.5000 0.2500 0.2500 0.7500 1.0000 5.0000 1.0000 1.0000 

%% geometric and discrete uniform
fprintf('%.4f ', geopdf(2, 0.5), geocdf(2, 0.5), geoinv(0.875, 0.5), unidpdf(3, 6), unidcdf(3.5, 6), unidinv(0.5, 6))
%> 0.1250 0.8750 2.0000 0.1667 0.5000 3.0000 

%% outside of where it lives a density is zero
disp([exppdf(-1, 2) gampdf(-1, 2, 1) betapdf(2, 2, 3) unifpdf(7, 0, 1) lognpdf(-1) raylpdf(-1, 2)])
%>      0     0     0     0     0     0

%% at the ends
disp([normcdf(-Inf) normcdf(Inf) norminv(0) norminv(1) fcdf(Inf, 2, 3) gampdf(0, 1, 2)])
%>          0    1.0000      -Inf       Inf    1.0000    0.5000

%% what cannot be is NaN
disp([normpdf(0, 0, -1), norminv(1.5), norminv(-0.1), exppdf(NaN, 1), binopdf(1, 2.5, 0.5), tinv(2, 3)])
%>    NaN   NaN   NaN   NaN   NaN   NaN

%% arrays with scalars
disp(normcdf([0 1; 2 3], 0:1, 1))
%! stats:normcdf:InputSizeMismatch

%% parameters as arrays
disp(unifcdf(1, [0 0], [2 4]))
%>     0.5000    0.2500

%% single gives single
disp([class(normpdf(single(0))) ' ' class(expcdf(1, single(2)))])
%> single single

%% by name
fprintf('%.4f ', pdf('Normal', 0, 0, 1), pdf('Poisson', 2, 3), cdf('Exponential', 1, 1), cdf('norm', 1, 'upper'), icdf('Uniform', 0.25, 0, 8), pdf('Chisquare', 2, 2))
%> 0.3989 0.2240 0.6321 0.1587 2.0000 0.1839 

%% an unknown name
pdf('nothing', 1)
%! stats:pdf:UnrecognizedDistribution

%% too few parameters
gampdf(1)
%! stats:gampdf:TooFewInputs

%% random numbers have the sizes asked for
disp([size(normrnd(0, 1)), size(normrnd(0, 1, 3)), size(normrnd([1 2 3], 1)), size(unifrnd(0, 1, 2, 3)), size(random('Poisson', 2, [2 4]))])
%>      1     1     3     3     1     3     2     3     2     4

%% random numbers lie where they must
r = unifrnd(2, 3, 1, 100); k = binornd(4, 0.5, 1, 100); g = geornd(0.5, 1, 100);
disp([all(r >= 2 & r <= 3), all(ismember(k, 0:4)), all(g >= 0 & g == floor(g))])
%>    1   1   1

%% random numbers have about the right mean
rng(1);
disp([abs(mean(poissrnd(3, 1, 2000)) - 3) < 0.3, abs(mean(gamrnd(2, 3, 1, 2000)) - 6) < 0.6, abs(mean(exprnd(2, 1, 2000)) - 2) < 0.3, abs(mean(normrnd(5, 1, 1, 2000)) - 5) < 0.2])
%>    1   1   1   1

%% without NaN
disp([nansum([1 NaN 3]) nanmean([1 NaN 3]) nanmedian([1 NaN 3 9]) nanmax([1 NaN 3]) nanmin([NaN 2]) nanvar([1 NaN 3]) nanstd([1 NaN 3], 1)])
%>      4     2     3     3     2     2     1

%% tensorprod over one dimension
disp(tensorprod([1 2; 3 4], [5 6; 7 8], 2, 1)), disp(size(tensorprod(ones(2, 3, 4), ones(4, 5), 3, 1)))
%>     19    22
%>     43    50
%>
%>      2     3     5

%% tensorprod of all and of nothing
disp(tensorprod([1 2], [3 4], 'all')), disp(size(tensorprod(ones(2, 3), ones(4, 5))))
%>     11
%>
%>      2     3     4     5

%% tensorprod wants sizes that fit
tensorprod([1 2 3], [1 2], 2)
%! MATLAB:tensorprod:SizeMismatch

%% dither of a grey picture
BW = dither([0 0.9 1]);
disp(class(BW)), disp(BW)
%> logical
%>    0   1   1
