function [V, D, flag] = eigs(A, varargin)
%EIGS  A few eigenvalues and eigenvectors
%   d = eigs(A)
%   d = eigs(A, k)
%   d = eigs(A, k, sigma)
%   d = eigs(A, k, sigma, Name, Value)
%   d = eigs(A, k, sigma, opts)
%   d = eigs(A, B, ...)
%   d = eigs(Afun, n, ...)
%   [V, D, flag] = eigs(...)
%   Example: eigs(diag(1:9), 2) % [9; 8]
%   All eigenvalues are computed, so tolerances and numbers of iterations have no effect.
rest = varargin;
isfun = isa(A, 'function_handle') || ischar(A) || isstring(A);
if isfun
    if isempty(rest) || ~isscalar(rest{1}) || rest{1} < 1 || rest{1} ~= fix(rest{1})
        error('MATLAB:eigs:NonPosIntSize', 'Size of problem, ''n'', must be a positive integer.');
    end
    n = double(rest{1});
    rest(1) = [];
else
    n = size(A, 1);
    if ~isnumeric(A) || ~ismatrix(A) || size(A, 2) ~= n
        error('MATLAB:eigs:NonSquareMatrixOrFunction', 'First argument must be a square matrix or a function.');
    end
end
B = [];
if ~isempty(rest) && isnumeric(rest{1}) && (isempty(rest{1}) || isequal(size(rest{1}), [n, n]) && ~(n == 1 && numel(rest) < 2))
    B = rest{1};
    rest(1) = [];
end
k = min(6, n);
if ~isempty(rest) && isnumeric(rest{1}) && ~isempty(rest{1})
    k = rest{1};
    if ~isscalar(k) || k ~= fix(k) || k < 0
        error('MATLAB:eigs:NonPosIntK', 'Number of requested eigenvalues, k, must be a positive integer.');
    end
    k = min(double(k), n);
    rest(1) = [];
elseif ~isempty(rest) && isnumeric(rest{1})
    rest(1) = [];
end
sigma = 'largestabs';
named = {'tolerance', 'maxiterations', 'subspacedimension', 'startvector', 'failuretreatment', 'display', ...
    'isfunctionsymmetric', 'ischolesky', 'choleskypermutation', 'issymmetricdefinite'};
if ~isempty(rest) && ~isstruct(rest{1}) && ~(~isnumeric(rest{1}) && any(strcmpi(rest{1}, named)))
    sigma = selection(rest{1});
    rest(1) = [];
end
[symmetric, factored, order] = settings(rest);
if isfun
    A = matrixOf(A, n, sigma, B);
    if symmetric
        A = (A + A') / 2;
    end
end
if factored
    if ~isempty(order)
        inverse(order) = 1:n;
        B = B(:, inverse);
    end
    B = B' * B;
end
if issingle(A) && ~isempty(B)
    B = single(B);
end
hermitian = ishermitian(A);
if isempty(B)
    [X, E] = eig(full(A), 'vector');
elseif hermitian && ishermitian(B)
    [R, bad] = chol(B);
    if bad
        [X, E] = eig(full(A), full(B), 'vector');
    else
        H = (R' \ A) / R;
        [X, E] = eig((H + H') / 2, 'vector');
        X = R \ X;
    end
else
    [X, E] = eig(full(A), full(B), 'vector');
end
pick = ranked(E, k, sigma);
E = E(pick);
if nargout < 2
    V = E;
else
    V = X(:, pick);
    D = diag(E);
    flag = 0;
end
end

function tf = issingle(A)
tf = isa(A, 'single');
end

function sigma = selection(s)
if isnumeric(s) && isscalar(s)
    sigma = double(s);
    return
end
if ~(ischar(s) || isstring(s) && isscalar(s))
    error('MATLAB:eigs:InvalidSigma', 'Eigenvalue range sigma must be a finite scalar or one of the named options.');
end
old = {'lm', 'sm', 'la', 'sa', 'lr', 'sr', 'li', 'si', 'be'};
new = {'largestabs', 'smallestabs', 'largestreal', 'smallestreal', 'largestreal', 'smallestreal', 'largestimag', ...
    'smallestimag', 'bothendsreal'};
at = find(strcmpi(s, old));
if ~isempty(at)
    sigma = new{at};
    return
end
known = [unique(new), {'bothendsimag'}];
at = find(strcmpi(s, known));
if isempty(at)
    error('MATLAB:eigs:InvalidSigma', 'Eigenvalue range sigma must be a finite scalar or one of the named options.');
end
sigma = known{at};
end

function [symmetric, factored, order] = settings(rest)
symmetric = false; factored = false; order = [];
if isempty(rest)
    return
end
if isstruct(rest{1})
    opts = rest{1};
    if isfield(opts, 'issym'), symmetric = logical(opts.issym); end
    if isfield(opts, 'cholB'), factored = isequal(logical(opts.cholB), true); end
    if isfield(opts, 'permB'), order = opts.permB; end
    return
end
for k = 1:2:numel(rest) - 1
    switch lower(char(rest{k}))
        case 'isfunctionsymmetric'
            symmetric = logical(rest{k+1});
        case 'ischolesky'
            factored = logical(rest{k+1});
        case 'choleskypermutation'
            order = rest{k+1};
        case {'tolerance', 'maxiterations', 'subspacedimension', 'startvector', 'failuretreatment', 'display', 'issymmetricdefinite'}
        otherwise
            error('MATLAB:eigs:InvalidOption', 'Unknown option ''%s''.', char(rest{k}));
    end
end
end

function A = matrixOf(f, n, sigma, B)
% The function multiplies by A, or divides by A - sigma*B where eigenvalues near sigma are wanted.
if ~isa(f, 'function_handle')
    f = str2func(char(f));
end
A = zeros(n);
for k = 1:n
    e = zeros(n, 1);
    e(k) = 1;
    A(:, k) = f(e);
end
if isnumeric(sigma) || strcmp(sigma, 'smallestabs')
    if ~isnumeric(sigma)
        sigma = 0;
    end
    A = inv(A);
    if isempty(B)
        B = eye(n);
    end
    A = A + sigma * B;
end
end

function pick = ranked(E, k, sigma)
if isnumeric(sigma)
    [~, order] = sort(abs(E - sigma));
else
    switch sigma
        case 'largestabs'
            [~, order] = sort(abs(E), 'descend');
        case 'smallestabs'
            [~, order] = sort(abs(E));
        case 'largestreal'
            [~, order] = sort(real(E), 'descend');
        case 'smallestreal'
            [~, order] = sort(real(E));
        case 'largestimag'
            [~, order] = sort(abs(imag(E)), 'descend');
        case 'smallestimag'
            [~, order] = sort(abs(imag(E)));
        otherwise
            part = real(E);
            if strcmp(sigma, 'bothendsimag')
                part = imag(E);
            end
            [~, order] = sort(part);
            low = floor(k / 2);
            order = [order(1:low); order(end-(k-low)+1:end)];
    end
end
pick = order(1:k);
end
