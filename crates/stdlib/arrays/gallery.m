function varargout = gallery(name, varargin)
%GALLERY  Test matrices by name
%   A = gallery(matname, p1, ..., pN)
%   [A, B, ...] = gallery(matname, p1, ..., pN)
%   A = gallery(3)
%   A = gallery(5)
%   Example: gallery('minij', 3) % [1 1 1; 1 2 2; 1 2 3]
if isnumeric(name)
    switch name
        case 3
            A = [-149 -50 -154; 537 180 546; -27 -9 -25];
        case 5
            A = [-9 11 -21 63 -252; 70 -69 141 -421 1684; -575 575 -1149 3451 -13801; ...
                3891 -3891 7782 -23345 93365; 1024 -1024 2048 -6144 24572];
        otherwise
            error('MATLAB:gallery:invalidMatrixNumber', 'The number of a matrix must be 3 or 5.');
    end
    varargout{1} = A;
    return
end
switch lower(char(name))
    case 'cauchy'
        A = cauchy(varargin{:});
    case 'circul'
        A = circul(varargin{1});
    case 'clement'
        A = clement(varargin{:});
    case 'fiedler'
        c = sequence(varargin{1});
        A = abs(c - c.');
    case 'frank'
        A = frank(varargin{:});
    case 'grcar'
        A = grcar(varargin{:});
    case 'jordbloc'
        A = jordbloc(varargin{:});
    case 'kms'
        A = kms(varargin{:});
    case 'lehmer'
        n = varargin{1};
        A = min((1:n).', 1:n) ./ max((1:n).', 1:n);
    case 'lotkin'
        A = hilb(varargin{1});
        A(1, :) = 1;
    case 'minij'
        n = varargin{1};
        A = min((1:n).', 1:n);
    case 'moler'
        A = moler(varargin{:});
    case 'parter'
        n = varargin{1};
        A = 1 ./ ((1:n).' - (1:n) + 0.5);
    case 'pei'
        A = pei(varargin{:});
    case 'ris'
        n = varargin{1};
        A = 0.5 ./ (n - (1:n).' - (1:n) + 1.5);
    case 'tridiag'
        A = tridiag(varargin{:});
    case 'triw'
        A = triw(varargin{:});
    case {'uniformdata', 'normaldata', 'integerdata'}
        A = numbers(lower(char(name)), varargin{:});
    otherwise
        [varargout{1:max(nargout, 1)}] = testmatrix(lower(char(name)), varargin{:});
        return
end
varargout{1} = A;
end

function c = sequence(n)
% A number stands for the numbers up to it.
if isscalar(n)
    n = 1:n;
end
c = n(:).';
end

function A = cauchy(x, y)
x = sequence(x);
if nargin < 2
    y = x;
end
A = 1 ./ (x.' + sequence(y));
end

function A = circul(v)
v = sequence(v);
n = numel(v);
place = mod((1:n) - (1:n).', n) + 1;
A = reshape(v(place), n, n);
end

function A = clement(n, k)
if nargin < 2
    k = 0;
end
x = n-1:-1:1;
z = 1:n-1;
if k == 0
    A = diag(x, -1) + diag(z, 1);
else
    A = diag(sqrt(x .* z), -1) + diag(sqrt(x .* z), 1);
end
end

function A = frank(n, k)
A = triu(min(n + 1 - (1:n).', n + 1 - (1:n)), -1);
if nargin > 1 && k == 1
    A = A(n:-1:1, n:-1:1).';
end
end

function A = grcar(n, k)
if nargin < 2
    k = 3;
end
A = tril(triu(ones(n)), k) - diag(ones(n - 1, 1), -1);
end

function A = jordbloc(n, lambda)
if nargin < 2
    lambda = 1;
end
A = lambda * eye(n) + diag(ones(n - 1, 1), 1);
end

function A = kms(n, rho)
if nargin < 2
    rho = 0.5;
end
A = rho .^ abs((1:n).' - (1:n));
if ~isreal(rho)
    A = conj(tril(A, -1)) + triu(A);
end
end

function A = moler(n, alpha)
if nargin < 2
    alpha = -1;
end
A = triw(n, alpha).' * triw(n, alpha);
end

function A = pei(n, alpha)
if nargin < 2
    alpha = 1;
end
A = alpha * eye(n) + ones(n);
end

function A = triw(n, alpha, k)
if nargin < 2
    alpha = -1;
end
if nargin < 3
    k = max(n) - 1;
end
A = tril(eye(n) + alpha * triu(ones(n), 1), k);
end

function A = tridiag(varargin)
% (n), (n, c, d, e) of three numbers, or (c, d, e) of three diagonals.
switch nargin
    case 1
        [n, x, y, z] = deal(varargin{1}, -1, 2, -1);
    case 4
        [n, x, y, z] = varargin{:};
    otherwise
        [x, y, z] = varargin{:};
        n = numel(y);
end
if isscalar(x)
    x = x * ones(1, n - 1);
end
if isscalar(z)
    z = z * ones(1, n - 1);
end
if isscalar(y)
    y = y * ones(1, n);
end
A = diag(x, -1) + diag(y) + diag(z, 1);
if exist('sparse', 'builtin')
    A = sparse(A);
end
end

function A = numbers(name, varargin)
% The same numbers for the same arguments, whatever the state of rand is.
args = varargin;
top = [];
if strcmp(name, 'integerdata')
    top = args{1};
    args(1) = [];
end
class1 = 'double';
if ischar(args{end}) || isstring(args{end})
    class1 = char(args{end});
    args(end) = [];
end
seed = args{end};
shape = [args{1:end-1}];
if isscalar(shape), shape = [shape, shape]; end
count = prod(shape) * (1 + strcmp(name, 'normaldata'));
x = mod(69621 * (double(seed) + 1) + 12345, 2147483647);
u = zeros(1, count);
for k = -9:count
    x = mod(16807 * x, 2147483647);
    if k > 0, u(k) = x / 2147483647; end
end
if strcmp(name, 'normaldata')
    u = sqrt(-2 * log(u(1:2:end))) .* cos(2 * pi * u(2:2:end));
elseif ~isempty(top)
    if isscalar(top), top = [1, top]; end
    u = top(1) + floor(u * (top(2) - top(1) + 1));
end
A = cast(reshape(u, shape), class1);
end
