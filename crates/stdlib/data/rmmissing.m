function [R, TF] = rmmissing(A, varargin)
%RMMISSING  Remove missing elements, or rows or columns that have some
%   R = rmmissing(A)
%   R = rmmissing(A, dim)
%   [R, TF] = rmmissing(A, dim, Name, Value, ...)
%   Example: rmmissing([1 NaN 3]) % [1 3]
dim = [];
least = 1;
where = [];
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'minnummissing'
            least = varargin{k + 1};
        case 'missinglocations'
            where = varargin{k + 1};
        otherwise
            error('MATLAB:rmmissing:NameValueInvalid', 'Unknown option.');
    end
end
if ~ismatrix(A)
    error('MATLAB:rmmissing:NDArrays', 'First argument must be a vector or a matrix.');
end
if isempty(where)
    where = ismissing(A);
end
if isempty(dim)
    dim = 1;
    if isrow(A) && ~isscalar(A)
        dim = 2;
    end
end
if dim == 1
    TF = sum(where, 2) >= least;
    R = A(~TF, :);
elseif dim == 2
    TF = sum(where, 1) >= least;
    R = A(:, ~TF);
else
    error('MATLAB:rmmissing:DimensionInvalid', 'Dimension must be 1 or 2.');
end
end
