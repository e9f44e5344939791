function w = hann(n, option)
%HANN  Hann window
%   w = hann(L)
%   w = hann(L, sflag)
%   Example: hann(3) % [0; 1; 0]
n = windowlength(n);
if n == 1
    w = 1;
    return
end
periodic = nargin > 1 && strncmpi(option, 'periodic', 1);
x = (0:n-1)' / (n - 1 + periodic);
w = 0.5 - 0.5 * cos(2*pi*x);
if ~periodic
    w = (w + flipud(w)) / 2;
end
end
