function [h, w] = freqz(b, a, n, varargin)
%FREQZ  Frequency response of a digital filter
%   [h, w] = freqz(b, a, n)
%   [h, w] = freqz(b, a, n, 'whole')
%   h = freqz(b, a, w)
%   [h, f] = freqz(b, a, n, fs)
%   Example: abs(freqz(1, 1, 2)) % [1; 1]
if nargin < 2 || isempty(a)
    a = 1;
end
if nargin < 3 || isempty(n)
    n = 512;
end
whole = false;
fs = [];
for k = 1:numel(varargin)
    if ischar(varargin{k}) || isstring(varargin{k})
        whole = strcmpi(varargin{k}, 'whole');
    else
        fs = varargin{k};
    end
end
if isscalar(n)
    if whole
        w = (0:n-1)' * (2*pi / n);
    else
        w = (0:n-1)' * (pi / n);
    end
    angles = w;
    if ~isempty(fs)
        w = w * (fs / (2*pi));
    end
else
    w = n;
    if isempty(fs)
        angles = n(:);
    else
        angles = n(:) * (2*pi / fs);
    end
end
z = exp(-1i * angles);
h = polyval(fliplr(b(:).'), z) ./ polyval(fliplr(a(:).'), z);
if ~isscalar(n)
    h = reshape(h, size(n));
end
end
