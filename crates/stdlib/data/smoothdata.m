function [B, window] = smoothdata(A, varargin)
%SMOOTHDATA  Smooth noisy data
%   B = smoothdata(A)
%   B = smoothdata(A, method)
%   B = smoothdata(A, method, window)
%   [B, window] = smoothdata(A, dim, method, window, nanflag)
%   Example: smoothdata([1 2 6], 'movmean', 3) % [1.5 3 4]
method = 'movmean';
window = [];
flag = 'omitnan';
factor = 0.25;
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
k = 1;
named = false;
while k <= numel(varargin)
    v = varargin{k};
    if isnumeric(v)
        if named
            window = v;
        else
            dim = v;
        end
    else
        switch lower(char(v))
            case {'movmean', 'movmedian', 'gaussian', 'lowess', 'loess', 'sgolay'}
                method = lower(char(v));
                named = true;
            case {'omitnan', 'omitmissing'}
                flag = 'omitnan';
            case {'includenan', 'includemissing'}
                flag = 'includenan';
            case 'smoothingfactor'
                k = k + 1;
                factor = varargin{k};
            otherwise
                error('MATLAB:smoothdata:UnknownOption', 'Unknown option.');
        end
    end
    k = k + 1;
end
n = size(A, dim);
if isempty(window)
    window = max(1, round(4 * factor * n));
    window = min(window, n);
end
switch method
    case 'movmean'
        B = movmean(A, window, dim, flag);
    case 'movmedian'
        B = movmedian(A, window, dim, flag);
    case 'gaussian'
        B = weighted(A, window, dim, flag, n);
    otherwise
        error('MATLAB:smoothdata:UnsupportedMethod', 'This method is not supported.');
end
end

function B = weighted(A, window, dim, flag, n)
order = [dim, setdiff(1:max(ndims(A), dim), dim)];
B = permute(A, order);
sz = size(B);
B = reshape(B, n, []);
source = B;
if isscalar(window)
    back = floor(window / 2);
    ahead = ceil(window / 2) - 1;
    width = window;
else
    back = window(1);
    ahead = window(2);
    width = sum(window) + 1;
end
sigma = width / 5;
for i = 1:n
    k = max(1, i - back):min(n, i + ahead);
    w = exp(-((k' - i) / sigma) .^ 2 / 2);
    for j = 1:size(B, 2)
        x = source(k, j);
        u = w;
        if strcmp(flag, 'omitnan')
            u = w(~isnan(x));
            x = x(~isnan(x));
        end
        B(i, j) = sum(u .* x) / sum(u);
    end
end
B = ipermute(reshape(B, sz), order);
end
