function [F, TF] = fillmissing(A, method, varargin)
%FILLMISSING  Fill missing elements
%   F = fillmissing(A, 'constant', v)
%   F = fillmissing(A, method)
%   F = fillmissing(A, movmethod, window)
%   [F, TF] = fillmissing(A, method, dim, Name, Value, ...)
%   Example: fillmissing([1 NaN 3], 'linear') % [1 2 3]
method = lower(char(method));
moving = any(strcmp(method, {'movmean', 'movmedian'}));
parameter = [];
if strcmp(method, 'constant') || moving
    if isempty(varargin)
        error('MATLAB:fillmissing:NotEnoughInputs', 'The method needs another argument.');
    end
    parameter = varargin{1};
    varargin(1) = [];
end
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
where = ismissing(A);
ends = method;
points = [];
gap = Inf;
for k = 1:2:numel(varargin)
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'endvalues'
            ends = value;
        case 'samplepoints'
            points = value;
        case 'missinglocations'
            where = value;
        case 'maxgap'
            gap = value;
        otherwise
            error('MATLAB:fillmissing:NameValueInvalid', 'Unknown option.');
    end
end
if strcmp(ends, 'extrap')
    ends = method;
end
known = {'constant', 'previous', 'next', 'nearest', 'linear', 'spline', 'pchip', 'makima', 'movmean', 'movmedian'};
if ~any(strcmp(method, known))
    error('MATLAB:fillmissing:MethodInvalid', 'Unknown fill method.');
end
order = [dim, setdiff(1:max(ndims(A), dim), dim)];
F = permute(A, order);
where = permute(where, order);
sz = size(F);
n = sz(1);
F = reshape(F, n, []);
where = reshape(where, n, []);
if isempty(points)
    points = (1:n)';
end
points = points(:);
TF = false(size(where));
for j = 1:size(F, 2)
    m = where(:, j);
    if ~any(m)
        continue
    end
    p = parameter;
    if strcmp(method, 'constant') && ~isscalar(p) && ~ischar(p)
        p = p(j);
    end
    m = m & ~longGaps(m, points, gap);
    [column, filled] = fillColumn(F(:, j), where(:, j), m, method, p, points);
    if ~isequal(ends, method)
        [column, filled] = fillEnds(column, F(:, j), where(:, j), m, filled, ends, points);
    end
    F(:, j) = column;
    TF(:, j) = filled;
end
F = ipermute(reshape(F, sz), order);
TF = ipermute(reshape(TF, sz), order);
end

function long = longGaps(m, points, gap)
% Runs of missing elements whose neighbours lie further apart than the gap.
long = false(size(m));
if isinf(gap)
    return
end
n = numel(m);
i = 1;
while i <= n
    if ~m(i)
        i = i + 1;
        continue
    end
    j = i;
    while j < n && m(j + 1)
        j = j + 1;
    end
    left = points(max(i - 1, 1));
    right = points(min(j + 1, n));
    if right - left > gap
        long(i:j) = true;
    end
    i = j + 1;
end
end

function [c, filled] = fillColumn(c, missingAt, m, method, p, points)
filled = false(size(m));
n = numel(m);
good = find(~missingAt);
holes = find(m)';
switch method
    case 'constant'
        if iscell(c) && ~iscell(p)
            p = {p};
        end
        c(m) = p;
        filled = m;
    case 'previous'
        for i = holes
            g = good(good < i);
            if ~isempty(g)
                c(i) = c(g(end));
                filled(i) = true;
            end
        end
    case 'next'
        for i = holes
            g = good(good > i);
            if ~isempty(g)
                c(i) = c(g(1));
                filled(i) = true;
            end
        end
    case 'nearest'
        for i = holes
            if isempty(good)
                break
            end
            d = abs(points(good) - points(i));
            % Of two at the same distance the later one is taken.
            k = find(d == min(d), 1, 'last');
            c(i) = c(good(k));
            filled(i) = true;
        end
    case 'linear'
        for i = holes
            if numel(good) < 2
                break
            end
            right = find(good > i, 1);
            if isempty(right)
                right = numel(good);
            end
            right = max(right, 2);
            a = good(right - 1);
            b = good(right);
            c(i) = c(a) + (points(i) - points(a)) / (points(b) - points(a)) * (c(b) - c(a));
            filled(i) = true;
        end
    case {'movmean', 'movmedian'}
        source = c;
        for i = holes
            if isscalar(p)
                near = points >= points(i) - p / 2 & points < points(i) + p / 2;
            else
                near = points >= points(i) - p(1) & points <= points(i) + p(2);
            end
            near = near & ~missingAt;
            if any(near)
                if strcmp(method, 'movmean')
                    c(i) = mean(source(near));
                else
                    c(i) = median(source(near));
                end
                filled(i) = true;
            end
        end
    otherwise
        if numel(good) >= 2
            c(m) = interp1(points(good), c(good), points(m), method, 'extrap');
            filled = m;
        end
end
end

function [c, filled] = fillEnds(c, original, missingAt, m, filled, ends, points)
good = find(~missingAt);
if isempty(good)
    outer = m;
else
    k = (1:numel(m))';
    outer = m & (k < good(1) | k > good(end));
end
c(outer) = original(outer);
filled(outer) = false;
if ischar(ends) || isstring(ends)
    if strcmpi(ends, 'none')
        return
    end
    [d, f] = fillColumn(original, missingAt, outer, lower(char(ends)), [], points);
else
    [d, f] = fillColumn(original, missingAt, outer, 'constant', ends, points);
end
c(outer) = d(outer);
filled(outer) = f(outer);
end
