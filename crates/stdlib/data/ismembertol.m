function [tf, loc] = ismembertol(A, B, varargin)
%ISMEMBERTOL  True for elements of a set within a tolerance
%   LIA = ismembertol(A, B)
%   LIA = ismembertol(A, B, tol)
%   [LIA, LocB] = ismembertol(A, B, tol, Name, Value, ...)
%   Example: ismembertol(1 + 1e-14, [1 2]) % true
if isa(A, 'single') || isa(B, 'single')
    tol = 1e-6;
else
    tol = 1e-12;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    tol = varargin{1};
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
        otherwise
            error('MATLAB:ismembertol:UnknownFlag', 'Unknown option.');
    end
end
if rows
    a = A;
    b = B;
    sz = [size(A, 1), 1];
    if isempty(scale)
        scale = max(abs([A; B]), [], 1);
    end
else
    a = A(:);
    b = B(:);
    sz = size(A);
    if isempty(scale)
        both = [a; b];
        scale = max(abs(both(isfinite(both))));
        if isempty(scale)
            scale = 1;
        end
    end
end
reach = tol * scale;
tf = false(sz);
loc = zeros(sz);
found = cell(sz);
for i = 1:size(a, 1)
    if isempty(b)
        break
    end
    k = find(all(abs(b - a(i, :)) <= reach | b == a(i, :), 2));
    if ~isempty(k)
        tf(i) = true;
        loc(i) = k(1);
        found{i} = k;
    end
end
if allIndices
    for i = 1:numel(found)
        if isempty(found{i})
            found{i} = 0;
        end
    end
    loc = found;
end
end
