function [tf, S1, S2] = ischange(A, varargin)
%ISCHANGE  Abrupt changes in data
%   tf = ischange(A)
%   tf = ischange(A, 'mean', 'variance' or 'linear')
%   tf = ischange(A, method, dim)
%   tf = ischange(..., 'MaxNumChanges', n)
%   tf = ischange(..., 'Threshold', t)
%   tf = ischange(..., 'SamplePoints', x)
%   [tf, S1, S2] = ischange(...)
%   S1 and S2 describe the segments: mean and variance, or slope and intercept.
%   Example: ischange([0 0 0 5 5 5]) % [false false false true false false]
method = 'mean'; dim = []; most = []; threshold = 1; points = [];
k = 1;
while k <= numel(varargin)
    word = varargin{k};
    if isnumeric(word)
        dim = word;
    elseif any(strcmpi(word, {'mean', 'variance', 'linear'}))
        method = lower(char(word));
    elseif strcmpi(word, 'MaxNumChanges')
        most = varargin{k+1}; k = k + 1;
    elseif strcmpi(word, 'Threshold')
        threshold = varargin{k+1}; k = k + 1;
    elseif strcmpi(word, 'SamplePoints')
        points = varargin{k+1}; k = k + 1;
    else
        error('MATLAB:ischange:UnknownOption', 'Unknown option.');
    end
    k = k + 1;
end
if ~isfloat(A)
    error('MATLAB:ischange:NonFloat', 'Data must be single or double.');
end
if isempty(dim)
    dim = find(size(A) ~= 1, 1);
    if isempty(dim), dim = 1; end
end
order = [dim, setdiff(1:max(ndims(A), dim), dim)];
B = permute(A, order);
shape = size(B);
B = reshape(B, shape(1), []);
if isempty(points), points = 1:shape(1); end
tf = false(size(B)); S1 = zeros(size(B)); S2 = S1;
for c = 1:size(B, 2)
    [starts, S1(:, c), S2(:, c)] = segments(B(:, c), points(:), method, most, threshold);
    tf(starts(2:end), c) = true;
end
tf = ipermute(reshape(tf, shape), order);
S1 = ipermute(reshape(S1, shape), order);
S2 = ipermute(reshape(S2, shape), order);
end

function [starts, S1, S2] = segments(y, x, method, most, threshold)
n = numel(y);
sums = cumulated(y, x);
if isempty(most)
    % A change must lower the cost by more than the threshold times a measure of the noise.
    total = costs(sums, 1, n, method);
    penalty = threshold * log(n);
    if ~strcmp(method, 'variance')
        penalty = penalty * noise(y);
        if penalty == 0, penalty = eps * max(total, 1); end
    end
    best = zeros(1, n + 1);
    best(1) = -penalty;
    last = zeros(1, n);
    for j = 1:n
        i = 1:j;
        [best(j+1), last(j)] = min(best(i) + costs(sums, i, j, method) + penalty);
    end
    starts = [];
    j = n;
    while j >= 1
        starts = [last(j), starts]; %#ok<AGROW>
        j = last(j) - 1;
    end
else
    most = min(most, n - 1);
    best = costs(sums, 1, 1:n, method);
    back = ones(most + 1, n);
    table = best;
    for s = 2:most + 1
        now = Inf(1, n);
        for j = s:n
            i = s:j;
            [now(j), k] = min(table(s-1, i-1) + costs(sums, i, j, method));
            back(s, j) = i(k);
        end
        table(s, :) = now; %#ok<AGROW>
    end
    [~, s] = min(table(:, n) + 1e-12 * max(abs(table(1, n)), 1) * (1:most+1)');
    starts = zeros(1, s);
    j = n;
    for k = s:-1:1
        starts(k) = back(k, j);
        j = starts(k) - 1;
    end
end
S1 = zeros(n, 1); S2 = S1;
ends = [starts(2:end) - 1, n];
for k = 1:numel(starts)
    r = starts(k):ends(k);
    if strcmp(method, 'linear')
        if isscalar(r)
            c = [0, y(r)];
        else
            c = polyfit(x(r), y(r), 1);
        end
        S1(r) = c(1); S2(r) = c(2);
    else
        S1(r) = mean(y(r)); S2(r) = var(y(r), 1);
    end
end
end

function s = noise(y)
s = median(abs(diff(y) - median(diff(y))))^2;
if s == 0
    s = var(diff(y)) / 2 / numel(y);
end
end

function s = cumulated(y, x)
s = [zeros(5, 1), cumsum([y, y.^2, x, x.^2, x .* y], 1)'];
end

function c = costs(s, i, j, method)
n = j - i + 1;
d = s(:, j + 1) - s(:, i);
y = d(1, :); yy = d(2, :);
c = max(yy - y.^2 ./ n, 0);
if strcmp(method, 'variance')
    c = n .* log(max(c ./ n, 1e-300));
    c(n == 1) = 0;
elseif strcmp(method, 'linear')
    x = d(3, :); xx = d(4, :); xy = d(5, :);
    sx = xx - x.^2 ./ n;
    sxy = xy - x .* y ./ n;
    gain = sxy.^2 ./ sx;
    gain(sx <= 0) = 0;
    c = max(c - gain, 0);
end
end
