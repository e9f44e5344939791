function w = hanning(n, option)
%HANNING  Hann window without its zero ends
%   w = hanning(N)
%   w = hanning(N, sflag)
%   Example: round(hanning(3), 10) % [0.5; 1; 0.5]
n = windowlength(n);
if nargin > 1 && strncmpi(option, 'periodic', 1)
    w = [0; hanning(n - 1)];
    return
end
w = 0.5 * (1 - cos(2*pi*(1:n)' / (n + 1)));
w = (w + flipud(w)) / 2;
end
