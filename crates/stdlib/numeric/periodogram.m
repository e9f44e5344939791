function [pxx, w] = periodogram(x, window, nfft, fs)
%PERIODOGRAM  Power spectral density estimate
%   pxx = periodogram(x)
%   pxx = periodogram(x, window)
%   [pxx, w] = periodogram(x, window, nfft)
%   [pxx, f] = periodogram(x, window, nfft, fs)
%   Example: size(periodogram(1:8)) % [129 1]
x = x(:);
n = numel(x);
if nargin < 2 || isempty(window)
    window = ones(n, 1);
end
if nargin < 3 || isempty(nfft)
    nfft = max(256, 2^nextpow2(n));
end
window = window(:);
if numel(window) ~= n
    error('signal:periodogram:InvalidDimensions', 'The window must have the length of the signal.');
end
xw = x .* window;
if n > nfft
    folded = zeros(nfft * ceil(n / nfft), 1);
    folded(1:n) = xw;
    xw = sum(reshape(folded, nfft, []), 2);
end
power = abs(fft(xw, nfft)).^2 / sum(window.^2);
if nargin < 4 || isempty(fs)
    fs = 2*pi;
end
power = power / fs;
if isreal(x)
    half = floor(nfft / 2) + 1;
    pxx = power(1:half);
    if rem(nfft, 2) == 0
        pxx(2:half-1) = 2 * pxx(2:half-1);
    else
        pxx(2:half) = 2 * pxx(2:half);
    end
    w = (0:half-1)' * (fs / nfft);
else
    pxx = power;
    w = (0:nfft-1)' * (fs / nfft);
end
end
