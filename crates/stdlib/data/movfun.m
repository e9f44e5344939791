function M = movfun(fun, A, k, varargin)
%MOVFUN  Function of a sliding window
%   M = movfun(fun, A, k)
%   M = movfun(fun, A, [kb kf])
%   M = movfun(fun, A, k, dim, Name, Value, ...)
%   Example: movfun(@max, [1 5 2 4], 3) % [5 5 5 4]
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
ends = 'shrink';
points = [];
for i = 1:2:numel(varargin)
    switch lower(char(varargin{i}))
        case 'endpoints'
            ends = varargin{i + 1};
        case 'samplepoints'
            points = varargin{i + 1};
        case 'nancondition'
        otherwise
            error('MATLAB:movfun:UnknownOption', 'Unknown option.');
    end
end
order = [dim, setdiff(1:max(ndims(A), dim), dim)];
A = permute(A, order);
sz = size(A);
n = sz(1);
A = reshape(A, n, []);
if isempty(points)
    points = (1:n)';
end
points = points(:);
result = zeros(n, size(A, 2));
keep = true(n, 1);
for i = 1:n
    if isscalar(k)
        inside = points >= points(i) - k / 2 & points < points(i) + k / 2;
        full = points(i) - k / 2 >= points(1) - 0.5 * (k == fix(k) && mod(k, 2) == 1) && points(i) + k / 2 <= points(n) + 1 - 0.5 * (mod(k, 2) == 1);
        before = ceil(k / 2 - 0.5);
        after = ceil(k / 2) - 1;
    else
        inside = points >= points(i) - k(1) & points <= points(i) + k(2);
        full = points(i) - k(1) >= points(1) && points(i) + k(2) <= points(n);
        before = k(1);
        after = k(2);
    end
    if isscalar(k)
        before = floor(k / 2);
    end
    for j = 1:size(A, 2)
        window = A(inside, j);
        if ~full
            if isnumeric(ends) || islogical(ends)
                window = [repmat(ends, max(0, before - (i - 1)), 1); window; repmat(ends, max(0, i + after - n), 1)];
            elseif strcmpi(ends, 'fill')
                result(i, j) = NaN;
                continue
            elseif strcmpi(ends, 'discard')
                keep(i) = false;
                continue
            end
        end
        result(i, j) = fun(window);
    end
end
result = result(keep, :);
sz(1) = size(result, 1);
M = ipermute(reshape(result, sz), order);
end
