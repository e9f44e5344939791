function [C, ia, ic] = uniquetol(A, varargin)
%UNIQUETOL  Distinct elements within a tolerance
%   C = uniquetol(A)
%   C = uniquetol(A, tol)
%   [C, ia, ic] = uniquetol(A, tol, Name, Value, ...)
%   Example: uniquetol([1 2 1 + 1e-14]) % [1 2]
if isa(A, 'single')
    tol = 1e-6;
else
    tol = 1e-12;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    tol = varargin{1};
    if ~(isfloat(tol) && isscalar(tol) && isreal(tol))
        error('MATLAB:uniquetol:InvalidTolerance', 'The tolerance must be a real scalar, single or double.');
    end
    varargin(1) = [];
end
rows = false;
allIndices = false;
scale = [];
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'byrows'
            rows = varargin{k + 1};
        case 'outputallindices'
            allIndices = varargin{k + 1};
        case 'datascale'
            scale = varargin{k + 1};
            if ~isfloat(scale) || ~isreal(scale) || any(isnan(scale))
                error('MATLAB:uniquetol:InvalidDataScale', 'DataScale must hold real numbers that are not NaN.');
            end
        case 'preserverange'
        otherwise
            error('MATLAB:uniquetol:UnknownFlag', 'Unknown option.');
    end
end
if ~isfloat(A) || ~isreal(A)
    error('MATLAB:uniquetol:invalidType', 'First input must be real, single or double.');
end
if rows
    if isempty(scale)
        scale = max(abs(A), [], 1);
    end
    items = A;
else
    items = A(:);
    if isempty(scale)
        scale = max(abs(items(isfinite(items))));
        if isempty(scale)
            scale = 1;
        end
    end
end
reach = tol * scale;
[items, order] = sortrows(items);
n = size(items, 1);
group = zeros(n, 1);
ia = zeros(0, 1);
ic = zeros(n, 1);
lists = {};
count = 0;
for i = 1:n
    if group(i) > 0
        continue
    end
    count = count + 1;
    j = i:n;
    near = j(group(j) == 0 & all(abs(items(j, :) - items(i, :)) <= reach | items(j, :) == items(i, :), 2));
    near = union(i, near(:));
    group(near) = count;
    ia(count, 1) = order(i);
    lists{count, 1} = sort(order(near));
end
ic(order) = group;
if rows
    C = A(ia, :);
else
    C = A(ia);
    if isrow(A)
        C = reshape(C, 1, []);
    else
        C = C(:);
    end
end
if allIndices
    ia = lists;
end
end
