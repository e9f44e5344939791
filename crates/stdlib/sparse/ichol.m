function L = ichol(A, varargin)
%ICHOL  Incomplete Cholesky factor
%   L = ichol(A)
%   L = ichol(A, options)
%   options has the fields type ('nofill' or 'ict'), droptol, michol ('on' or 'off'), diagcomp and shape ('lower' or 'upper').
%   Example: ichol([4 2; 2 10]) % [2 0; 1 3]
narginchk(1, Inf);
n = size(A, 1);
if ~ismatrix(A) || size(A, 2) ~= n
    error('MATLAB:ichol:NonSquare', 'Input must be a square matrix.');
end
o = struct('type', 'nofill', 'droptol', 0, 'michol', 'off', 'diagcomp', 0, 'shape', 'lower');
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
        error('MATLAB:ichol:UnknownOption', 'Unknown option ''%s''.', name{1});
    end
    o.(lower(name{1})) = given.(name{1});
end
upper = strcmpi(o.shape, 'upper');
A = full(A);
if upper
    A = A';
end
L = tril(A);
L = L + o.diagcomp * diag(diag(L));
keep = L ~= 0;
free = strcmpi(o.type, 'ict');
modified = strcmpi(o.michol, 'on');
limit = o.droptol * sum(abs(A), 1);
for k = 1:n
    if ~(real(L(k, k)) > 0) || imag(L(k, k)) ~= 0
        error('MATLAB:ichol:Breakdown', 'Encountered nonpositive pivot.');
    end
    if free
        small = abs(L(k+1:n, k)) < limit(k);
        if modified
            at = find(small) + k;
            for j = at'
                L(j, j) = L(j, j) - abs(L(j, k));
                L(k, k) = L(k, k) - abs(L(j, k));
            end
        end
        L([false(k, 1); small], k) = 0;
    end
    L(k, k) = sqrt(L(k, k));
    L(k+1:n, k) = L(k+1:n, k) / L(k, k);
    for j = k+1:n
        if L(j, k) == 0
            continue
        end
        i = (j:n)';
        change = L(i, k) * conj(L(j, k));
        if free
            L(i, j) = L(i, j) - change;
        else
            in = keep(i, j);
            L(i, j) = L(i, j) - change .* in;
            if modified
                for q = find(~in & change ~= 0)'
                    L(i(q), i(q)) = L(i(q), i(q)) - change(q);
                    L(j, j) = L(j, j) - change(q);
                end
            end
        end
    end
end
if upper
    L = L';
end
L = sparse(L);
end
