function [TF, P] = islocalmax(A, varargin)
%ISLOCALMAX  True for local maxima
%   TF = islocalmax(A)
%   [TF, P] = islocalmax(A, dim, 'MinProminence', p)
%   Example: islocalmax([1 3 2 5 4]) % [false true false true false]
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
least = 0;
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'minprominence'
            least = varargin{k + 1};
        case 'flatselection'
        otherwise
            error('MATLAB:islocalmax:UnknownOption', 'Unknown option.');
    end
end
order = [dim, setdiff(1:max(ndims(A), dim), dim)];
A = permute(double(A), order);
sz = size(A);
A = reshape(A, sz(1), []);
TF = false(size(A));
P = zeros(size(A));
for j = 1:size(A, 2)
    [TF(:, j), P(:, j)] = peaks1(A(:, j), least);
end
TF = ipermute(reshape(TF, sz), order);
P = ipermute(reshape(P, sz), order);
end

function [tf, p] = peaks1(x, least)
n = numel(x);
tf = false(n, 1);
p = zeros(n, 1);
i = 2;
while i < n
    j = i;
    while j < n && x(j + 1) == x(i)
        j = j + 1;
    end
    if j < n && x(i) > x(i - 1) && x(j) > x(j + 1)
        % A flat peak is marked at its middle.
        c = floor((i + j) / 2);
        left = find(x(1:i-1) > x(i), 1, 'last');
        if isempty(left)
            left = 0;
        end
        right = find(x(j+1:n) > x(i), 1);
        if isempty(right)
            right = n + 1;
        else
            right = right + j;
        end
        p(c) = x(i) - max(min(x(left+1:i)), min(x(j:right-1)));
        tf(c) = p(c) >= least;
    end
    i = j + 1;
end
end
