function [f1, f2] = freqspace(n, flag)
%FREQSPACE  Evenly spaced frequencies
%   f = freqspace(N)
%   f = freqspace(N, 'whole')
%   [f1, f2] = freqspace(n)
%   [f1, f2] = freqspace([m n], 'meshgrid')
%   Example: freqspace(4) % [0 0.5 1]
narginchk(1, 2);
if nargin < 2
    flag = '';
end
if nargout < 2
    if strcmpi(flag, 'whole')
        f1 = 2 * (0:n-1) / n;
    else
        f1 = 2 * (0:floor(n/2)) / n;
    end
    return
end
if isscalar(n)
    n = [n, n];
end
f1 = centered(n(2));
f2 = centered(n(1));
if strcmpi(flag, 'meshgrid')
    [f1, f2] = meshgrid(f1, f2);
end
end

function f = centered(n)
f = ((0:n-1) - floor(n / 2)) * (2 / n);
end
