function [num, den] = padecoef(T, n)
%PADECOEF  Pade approximation of a time delay
%   [num, den] = padecoef(T, N)
%   [num, den] = padecoef(T)
%   num and den hold the coefficients of the rational approximation of exp(-T*s), of order N (1 unless given).
%   Example: padecoef(0.1, 3) % [-1 120 -6000 120000]
narginchk(1, 2);
if nargin < 2
    n = 1;
end
if ~(isnumeric(T) && isscalar(T) && isreal(T) && isfinite(T) && T >= 0)
    error('MATLAB:padecoef:InvalidT', 'The delay must be a real scalar that is not negative.');
end
if ~(isnumeric(n) && isscalar(n) && isreal(n) && n >= 0 && n == fix(n))
    error('MATLAB:padecoef:InvalidN', 'The order must be a whole number that is not negative.');
end
T = double(T);
n = double(n);
if T == 0 || n == 0
    num = 1;
    den = 1;
    return
end
% From the highest power on, each coefficient is the one before times (n+k)(n-k+1)/(k T).
den = ones(1, n + 1);
for k = 1:n
    den(k+1) = den(k) * (n + k) * (n - k + 1) / (k * T);
end
den = roundedWhole(den);
num = den .* (-1) .^ (n:-1:0);
end

function c = roundedWhole(c)
near = round(c);
whole = abs(c - near) <= 4 * numel(c) * eps(c);
c(whole) = near(whole);
end
