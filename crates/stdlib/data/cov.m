function C = cov(x, varargin)
%COV  Covariance
%   C = cov(A)
%   C = cov(A, B)
%   C = cov(A, w)
%   C = cov(A, B, w, nanflag)
%   Example: cov([1 2 3], [1 2 4]) % [1 1.5; 1.5 7/3]
flag = 'includenan';
if ~isempty(varargin) && (ischar(varargin{end}) || isstring(varargin{end}))
    flag = lower(char(varargin{end}));
    varargin(end) = [];
    if ~any(strcmp(flag, {'includenan', 'includemissing', 'omitrows', 'partialrows'}))
        error('MATLAB:cov:unknownFlag', 'Unknown NaN flag.');
    end
end
w = 0;
second = false;
if numel(varargin) == 1
    v = varargin{1};
    % One more argument is a weight when it is 0 or 1 and the data is no scalar.
    if isscalar(v) && (v == 0 || v == 1) && ~isscalar(x)
        w = v;
    elseif ~isempty(v)
        second = true;
        y = v;
    end
elseif numel(varargin) == 2
    second = true;
    y = varargin{1};
    w = varargin{2};
end
if ndims(x) > 2
    error('MATLAB:cov:inputMustBe2D', 'Inputs must be 2-D.');
end
if ~(isscalar(w) && (w == 0 || w == 1))
    error('MATLAB:cov:notScalarFlag', 'The normalization flag must be 0 or 1.');
end
if second
    if numel(x) ~= numel(y)
        error('MATLAB:cov:XYlengthMismatch', 'The number of elements in x and y must match.');
    end
    x = [x(:), y(:)];
elseif isrow(x)
    x = x.';
end
if isequal(size(x), [0 0])
    C = NaN(1, 1, 'like', x);
    return
end
if ~isfloat(x)
    x = double(x);
end
if strcmp(flag, 'omitrows')
    x = x(~any(isnan(x), 2), :);
elseif strcmp(flag, 'partialrows')
    C = partial(x, w);
    return
end
C = centred(x, w);
end

function C = centred(x, w)
m = size(x, 1);
if m == 0
    C = NaN(size(x, 2), 'like', x);
    return
end
d = x - sum(x, 1) / m;
if m > 1 && w == 0
    m = m - 1;
end
C = (d' * d) / m;
C = (C + C') / 2;
end

function C = partial(x, w)
n = size(x, 2);
C = zeros(n, 'like', x);
for i = 1:n
    for j = 1:i
        both = ~isnan(x(:, i)) & ~isnan(x(:, j));
        c = centred(x(both, [i j]), w);
        C(i, j) = c(1, 2);
        C(j, i) = c(1, 2);
    end
end
end
