function [U, S, V, flag] = svds(A, varargin)
%SVDS  A few singular values and vectors
%   s = svds(A)
%   s = svds(A, k)
%   s = svds(A, k, sigma)
%   s = svds(A, k, sigma, Name, Value)
%   s = svds(Afun, n, ...)
%   [U, S, V, flag] = svds(...)
%   Example: svds(diag(1:9), 2) % [9; 8]
%   All singular values are computed, so tolerances and numbers of iterations have no effect.
rest = varargin;
if isa(A, 'function_handle') || ischar(A) || isstring(A)
    if isempty(rest) || numel(rest{1}) > 2
        error('MATLAB:svds:InvalidSize', 'The size of the problem must be given with a function.');
    end
    shape = double(rest{1});
    if isscalar(shape)
        shape = [shape, shape];
    end
    rest(1) = [];
    A = matrixOf(A, shape);
elseif ~isnumeric(A) || ~ismatrix(A)
    error('MATLAB:svds:InvalidA', 'First argument must be a matrix or a function.');
end
most = min(size(A));
k = min(6, most);
if ~isempty(rest) && isnumeric(rest{1})
    if ~isempty(rest{1})
        k = rest{1};
        if ~isscalar(k) || k ~= fix(k) || k < 0
            error('MATLAB:svds:InvalidK', 'Number of requested singular values, k, must be a non-negative integer.');
        end
        k = min(double(k), most);
    end
    rest(1) = [];
end
sigma = 'largest';
if ~isempty(rest) && ~isstruct(rest{1})
    if isnumeric(rest{1}) && isscalar(rest{1}) && isreal(rest{1})
        sigma = abs(double(rest{1}));
        rest(1) = [];
    elseif any(strcmpi(rest{1}, {'largest', 'smallest', 'smallestnz', 'L'}))
        sigma = lower(char(rest{1}));
        rest(1) = [];
    elseif mod(numel(rest), 2) == 1
        error('MATLAB:svds:InvalidSigma', 'Third argument must be a finite real scalar, ''largest'', ''smallest'', or ''smallestnz''.');
    end
end
[X, T, Y] = svd(full(A), 'econ');
t = diag(T);
if isnumeric(sigma)
    [~, order] = sort(abs(t - sigma));
    pick = sort(order(1:k));
elseif strcmp(sigma, 'smallest')
    pick = (most-k+1:most)';
elseif strcmp(sigma, 'smallestnz')
    last = sum(t > max(size(A)) * eps(max([t; 0])));
    pick = (max(last-k, 0)+1:last)';
else
    pick = (1:k)';
end
if nargout < 2
    U = t(pick);
else
    U = X(:, pick);
    S = diag(t(pick));
    V = Y(:, pick);
    flag = 0;
end
end

function A = matrixOf(f, shape)
if ~isa(f, 'function_handle')
    f = str2func(char(f));
end
A = zeros(shape);
for k = 1:shape(2)
    e = zeros(shape(2), 1);
    e(k) = 1;
    A(:, k) = f(e, 'notransp');
end
end
