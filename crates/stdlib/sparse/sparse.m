function S = sparse(i, j, v, m, n, nz) %#ok<INUSD>
%SPARSE  Matrix of few elements that are not zero
%   S = sparse(A)
%   S = sparse(m, n)
%   S = sparse(i, j, v)
%   S = sparse(i, j, v, m, n)
%   S = sparse(i, j, v, m, n, nz)
%   Values of one place add up. Matrices are stored in full here, so issparse is false and zeros take room and are shown.
%   Example: sparse([1 2 2], [1 2 2], [5 6 1]) % [5 0; 0 7]
switch nargin
    case 1
        if ~ismatrix(i) || ~(isnumeric(i) || islogical(i))
            error('MATLAB:sparsefcn:invalidInput', 'Input must be a numeric or logical matrix.');
        end
        S = i;
        if ~isfloat(S) && ~islogical(S)
            S = double(S);
        end
        return
    case 2
        S = zeros(double(i), double(j));
        return
    case {3, 5, 6}
    otherwise
        error('MATLAB:minrhs', 'Not enough input arguments.');
end
sizes = [numel(i), numel(j), numel(v)];
count = max([sizes(sizes ~= 1), 1 * all(sizes == 1)]);
i = every(double(i), count);
j = every(double(j), count);
v = every(v, count);
if any(i < 1) || any(j < 1)
    error('MATLAB:sparsefcn:nonPosIndex', 'Index into matrix must be positive.');
end
if any(i ~= fix(i)) || any(j ~= fix(j))
    error('MATLAB:sparsefcn:nonIntegerIndex', 'Index into matrix must be an integer.');
end
if nargin == 3
    m = max([i; 0]);
    n = max([j; 0]);
elseif any(i > m)
    error('MATLAB:sparsefcn:rowIndexOutOfRange', 'Row index exceeds matrix dimensions.');
elseif any(j > n)
    error('MATLAB:sparsefcn:colIndexOutOfRange', 'Column index exceeds matrix dimensions.');
end
if islogical(v)
    S = false(m, n);
    S(i(v) + (j(v) - 1) * m) = true;
elseif isempty(i)
    S = zeros(m, n);
else
    S = accumarray([i, j], real(v), [m, n]);
    if ~isreal(v)
        S = S + 1i * accumarray([i, j], imag(v), [m, n]);
    end
end
end

function x = every(x, count)
if isscalar(x)
    x = repmat(x, count, 1);
elseif numel(x) ~= count
    error('MATLAB:sparsefcn:vectorsMustBeSameLength', 'Vectors must be the same length.');
else
    x = x(:);
end
if ~islogical(x)
    x = double(x);
end
end
