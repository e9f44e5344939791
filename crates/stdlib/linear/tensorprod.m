function C = tensorprod(A, B, varargin)
%TENSORPROD  Product of tensors over some of their dimensions
%   C = tensorprod(A, B, dimA, dimB)
%   C = tensorprod(A, B, dim)
%   C = tensorprod(A, B)
%   C = tensorprod(A, B, 'all')
%   C = tensorprod(..., 'NumDimensionsA', n)
%   Example: tensorprod([1 2; 3 4], [5 6; 7 8], 2, 1) % [19 22; 43 50]
narginchk(2, Inf);
if ~isfloat(A) || ~isfloat(B)
    error('MATLAB:tensorprod:InvalidType', 'Tensors must be single or double.');
end
rest = varargin;
da = ndims(A);
named = numel(rest) > 1 && (ischar(rest{end-1}) || isstring(rest{end-1}));
if named
    da = max(rest{end}, ndims(A));
    if rest{end} < ndims(A)
        error('MATLAB:tensorprod:InvalidNumDimensionsA', 'The number of dimensions must not be less than that of A.');
    end
    rest = rest(1:end-2);
end
switch numel(rest)
    case 0
        dimA = [];
        dimB = [];
    case 1
        if ischar(rest{1}) || isstring(rest{1})
            if ~strcmpi(rest{1}, 'all')
                error('MATLAB:tensorprod:UnknownOption', 'Unknown option.');
            end
            if ~isequal(size(A), size(B))
                error('MATLAB:tensorprod:SizeMismatch', 'With "all" both tensors must have the same size.');
            end
            C = A(:).' * B(:);
            return
        end
        dimA = rest{1};
        dimB = dimA;
    otherwise
        dimA = rest{1};
        dimB = rest{2};
end
da = max([da, dimA]);
db = max([ndims(B), dimB]);
if numel(dimA) ~= numel(dimB) || numel(unique(dimA)) ~= numel(dimA) || numel(unique(dimB)) ~= numel(dimB)
    error('MATLAB:tensorprod:InvalidDimensions', 'The dimensions must come in pairs, each once.');
end
sa = size(A, 1:da);
sb = size(B, 1:db);
if ~isequal(sa(dimA), sb(dimB))
    error('MATLAB:tensorprod:SizeMismatch', 'The tensors must have the same sizes in the dimensions of the sum.');
end
keepA = setdiff(1:da, dimA);
keepB = setdiff(1:db, dimB);
P = reshape(permute(A, [keepA, dimA(:)']), prod(sa(keepA)), prod(sa(dimA)));
Q = reshape(permute(B, [dimB(:)', keepB]), prod(sb(dimB)), prod(sb(keepB)));
C = reshape(P * Q, [sa(keepA), sb(keepB), 1, 1]);
end
