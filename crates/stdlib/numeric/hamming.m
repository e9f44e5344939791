function w = hamming(n, option)
%HAMMING  Hamming window
%   w = hamming(L)
%   w = hamming(L, sflag)
%   Example: round(hamming(3), 4) % [0.08; 1; 0.08]
if nargin < 2
    option = 'symmetric';
end
w = cosineWindow(n, option, [0.54 0.46 0]);
end

function w = cosineWindow(n, option, c)
n = windowlength(n);
if n == 1
    w = 1;
    return
end
periodic = strncmpi(option, 'periodic', 1);
m = n - 1 + periodic;
x = (0:n-1)' / m;
w = c(1) - c(2) * cos(2*pi*x) + c(3) * cos(4*pi*x);
if ~periodic
    w = (w + flipud(w)) / 2;
end
end
