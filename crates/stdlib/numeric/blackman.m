function w = blackman(n, option)
%BLACKMAN  Blackman window
%   w = blackman(L)
%   w = blackman(L, sflag)
%   Example: round(blackman(3), 10) % [0; 1; 0]
n = windowlength(n);
if n == 1
    w = 1;
    return
end
periodic = nargin > 1 && strncmpi(option, 'periodic', 1);
x = (0:n-1)' / (n - 1 + periodic);
w = 0.42 - 0.5 * cos(2*pi*x) + 0.08 * cos(4*pi*x);
if ~periodic
    w = (w + flipud(w)) / 2;
end
end
