function D = detrend(A, n, varargin)
%DETREND  Remove a polynomial trend
%   D = detrend(A)
%   D = detrend(A, n)
%   D = detrend(A, n, bp)
%   Example: detrend([1 2 3 5], 0) % [-1.75 -0.75 0.25 2.25]
if nargin < 2
    n = 1;
end
if ischar(n) || isstring(n)
    switch lower(char(n))
        case 'constant'
            n = 0;
        case 'linear'
            n = 1;
        otherwise
            error('MATLAB:detrend:InvalidTrendInputType', 'Polynomial degree must be a nonnegative integer, ''constant'' or ''linear''.');
    end
end
bp = [];
flag = '';
continuous = true;
k = 1;
while k <= numel(varargin)
    v = varargin{k};
    if ischar(v) || isstring(v)
        switch lower(char(v))
            case {'omitnan', 'omitmissing'}
                flag = 'omitnan';
            case {'includenan', 'includemissing'}
            case 'continuous'
                continuous = varargin{k + 1};
                k = k + 1;
            otherwise
                error('MATLAB:detrend:ParseFlags', 'Unknown option.');
        end
    else
        bp = v;
    end
    k = k + 1;
end
turned = isrow(A);
if turned
    A = A.';
end
sz = size(A);
m = sz(1);
A = reshape(A, m, []);
t = (0:m-1)';
s = t;
if m > 1
    s = t / (m - 1);
end
cuts = unique(bp(bp > 1 & bp <= m));
if islogical(bp)
    cuts = find(bp);
end
cuts = cuts(:)';
basis = zeros(m, 0);
if isempty(cuts) || continuous
    for p = 0:n
        basis(:, end + 1) = s .^ p;
    end
    for c = cuts
        for p = 1:n
            basis(:, end + 1) = max(s - s(c), 0) .^ p;
        end
    end
else
    edges = [1, cuts, m + 1];
    for e = 1:numel(edges) - 1
        piece = t + 1 >= edges(e) & t + 1 < edges(e + 1);
        for p = 0:n
            basis(:, end + 1) = piece .* s .^ p;
        end
    end
end
D = A;
for j = 1:size(A, 2)
    keep = true(m, 1);
    if strcmp(flag, 'omitnan')
        keep = ~isnan(A(:, j));
    end
    if n == 0 && isempty(cuts)
        D(:, j) = A(:, j) - mean(A(keep, j));
    else
        D(:, j) = A(:, j) - basis * (basis(keep, :) \ A(keep, j));
    end
end
D = reshape(D, sz);
if turned
    D = D.';
end
end
