function A = resizedims(caller, A, m, options)
%RESIZEDIMS  What resize, paddata and trimdata share
%   B = resizedims(caller, A, m, options)
%   Example: resizedims('resize', [1 2 3], 2, {}) % [1 2]
fill = []; pattern = 'constant'; side = 'trailing'; dims = [];
for k = 1:2:numel(options) - 1
    name = char(options{k});
    value = options{k+1};
    if strncmpi(name, 'Dimension', numel(name))
        dims = value;
    elseif strncmpi(name, 'FillValue', numel(name)) && ~strcmp(caller, 'trimdata')
        fill = value;
    elseif strncmpi(name, 'Pattern', numel(name)) && ~strcmp(caller, 'trimdata')
        pattern = validatestring(value, {'constant', 'edge', 'circular', 'flip', 'reflect'}, caller);
    elseif strncmpi(name, 'Side', numel(name))
        side = validatestring(value, {'trailing', 'leading', 'both'}, caller);
    else
        error(['MATLAB:' caller ':UnknownName'], 'Unknown option ''%s''.', name);
    end
end
if isempty(dims)
    if isscalar(m)
        dims = find(size(A) ~= 1, 1);
        if isempty(dims), dims = 1; end
    else
        dims = 1:numel(m);
    end
end
if isscalar(m), m = repmat(m, 1, numel(dims)); end
if numel(m) ~= numel(dims)
    error(['MATLAB:' caller ':InvalidLength'], 'There must be one length for each dimension.');
end
if any(m < 0 | m ~= fix(m))
    error(['MATLAB:' caller ':InvalidLength'], 'Lengths must be whole numbers that are not negative.');
end
for k = 1:numel(dims)
    n = size(A, dims(k));
    if m(k) > n && ~strcmp(caller, 'trimdata')
        A = longer(A, dims(k), n, m(k), fill, pattern, side);
    elseif m(k) < n && ~strcmp(caller, 'paddata')
        A = shorter(A, dims(k), n, m(k), side);
    end
end
end

function A = shorter(A, dim, n, m, side)
switch side
    case 'trailing'
        from = 1;
    case 'leading'
        from = n - m + 1;
    otherwise
        from = floor((n - m) / 2) + 1;
end
index = repmat({':'}, 1, max(ndims(A), dim));
index{dim} = from:from+m-1;
A = A(index{:});
end

function B = longer(A, dim, n, m, fill, pattern, side)
switch side
    case 'trailing'
        before = 0;
    case 'leading'
        before = m - n;
    otherwise
        before = floor((m - n) / 2);
end
at = (1:m) - before;
index = repmat({':'}, 1, max(ndims(A), dim));
if strcmp(pattern, 'constant') || n == 0
    shape = size(A);
    shape(end+1:dim) = 1;
    shape(dim) = m;
    if isempty(fill)
        fill = blank(A);
    end
    B = repmat(fill, shape);
    index{dim} = before + (1:n);
    B(index{:}) = A;
    return
end
switch pattern
    case 'edge'
        at = min(max(at, 1), n);
    case 'circular'
        at = mod(at - 1, n) + 1;
    case 'flip'
        at = mod(at - 1, 2*n);
        at = min(at, 2*n - 1 - at) + 1;
    otherwise
        if n > 1
            at = mod(at - 1, 2*n - 2);
            at = min(at, 2*n - 2 - at) + 1;
        else
            at(:) = 1;
        end
end
index{dim} = at;
B = A(index{:});
end

function v = blank(A)
if iscell(A)
    v = {[]};
elseif isstring(A)
    v = string(NaN);
elseif ischar(A)
    v = char(0);
elseif islogical(A)
    v = false;
else
    v = zeros(1, 'like', A);
end
end
