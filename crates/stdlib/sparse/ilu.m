function [L, U, P] = ilu(A, varargin)
%ILU  Incomplete LU factors
%   [L, U] = ilu(A)
%   [L, U, P] = ilu(A, options)
%   W = ilu(A, options)
%   options has the fields type ('nofill', 'crout' or 'ilutp'), droptol, milu ('row', 'col' or 'off'), udiag and thresh.
%   Example: ilu([4 2; 2 3]) % [4 2; 0.5 2]
narginchk(1, Inf);
n = size(A, 1);
if ~ismatrix(A) || size(A, 2) ~= n
    error('MATLAB:ilu:NonSquare', 'Input must be a square matrix.');
end
o = struct('type', 'nofill', 'droptol', 0, 'milu', 'off', 'udiag', 0, 'thresh', 1);
given = struct();
if ~isempty(varargin)
    if isstruct(varargin{1})
        given = varargin{1};
    else
        given = struct(varargin{:});
    end
end
for name = fieldnames(given)'
    if ~isfield(o, lower(name{1}))
        error('MATLAB:ilu:UnknownOption', 'Unknown option ''%s''.', name{1});
    end
    o.(lower(name{1})) = given.(name{1});
end
A = full(A);
p = 1:n;
switch lower(o.type)
    case 'nofill'
        if strcmpi(o.milu, 'col')
            [W, p] = rows(A.', A.' ~= 0, o, 'row');
            D = diag(W);
            L = (triu(W, 0) ./ D).';
            U = (tril(W, -1) + eye(n)).' .* D;
            W = L - eye(n) + triu(U);
        else
            [W, p] = rows(A, A ~= 0, o, o.milu);
        end
    case {'crout', 'ilutp'}
        [W, p] = dropping(A, o, strcmpi(o.type, 'ilutp'));
    otherwise
        error('MATLAB:ilu:InvalidType', 'The type must be ''nofill'', ''crout'' or ''ilutp''.');
end
if nargout < 2
    L = sparse(W);
    return
end
L = tril(W, -1) + eye(n);
U = triu(W);
I = eye(n);
P = I(p, :);
if nargout < 3
    L = P' * L;
end
L = sparse(L); U = sparse(U); P = sparse(P);
end

function [W, p] = rows(W, keep, o, milu)
n = size(W, 1);
p = 1:n;
for i = 1:n
    lost = 0;
    for k = find(W(i, 1:i-1))
        W(i, k) = W(i, k) / W(k, k);
        j = k+1:n;
        change = W(i, k) * W(k, j);
        hold1 = keep(i, j);
        W(i, j) = W(i, j) - change .* hold1;
        lost = lost - sum(change(~hold1));
    end
    if strcmpi(milu, 'row')
        W(i, i) = W(i, i) + lost;
    end
    if W(i, i) == 0
        if ~o.udiag
            error('MATLAB:ilu:ZeroPivot', 'Encountered a zero pivot. Consider setting the udiag option to 1.');
        end
        W(i, i) = o.droptol;
    end
end
end

function [W, p] = dropping(W, o, pivot)
n = size(W, 1);
p = 1:n;
limit = o.droptol * sqrt(sum(abs(W).^2, 1));
for k = 1:n
    if pivot
        [big, r] = max(abs(W(k:n, k)));
        r = r + k - 1;
        if abs(W(k, k)) < o.thresh * big
            W([k, r], :) = W([r, k], :);
            p([k, r]) = p([r, k]);
        end
    end
    row = W(k, k+1:n);
    row(abs(row) < limit(k+1:n)) = 0;
    W(k, k+1:n) = row;
    if W(k, k) == 0
        if ~o.udiag
            error('MATLAB:ilu:ZeroPivot', 'Encountered a zero pivot. Consider setting the udiag option to 1.');
        end
        W(k, k) = o.droptol;
    end
    col = W(k+1:n, k);
    col(abs(col) < limit(k)) = 0;
    col = col / W(k, k);
    W(k+1:n, k) = col;
    W(k+1:n, k+1:n) = W(k+1:n, k+1:n) - col * row;
end
end
