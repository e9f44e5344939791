function [V, D, W] = pageeig(A, varargin)
%PAGEEIG  Eigenvalues and eigenvectors of each page
%   e = pageeig(A)
%   e = pageeig(A, B)
%   [V, D, W] = pageeig(...)
%   [...] = pageeig(..., 'vector' or 'matrix')
%   Example: pageeig(cat(3, [1 0; 0 2], [3 0; 0 4])) % cat(3, [1; 2], [3; 4])
args = {A};
if ~isempty(varargin) && isnumeric(varargin{1})
    args{2} = varargin{1};
    varargin(1) = [];
end
more = varargin;
switch nargout
    case {0, 1}
        V = pagewise(@(varargin) eig(varargin{:}, more{:}), args{:});
    case 2
        [V, D] = pagewise(@(varargin) eig(varargin{:}, more{:}), args{:});
    otherwise
        [V, D, W] = pagewise(@(varargin) eig(varargin{:}, more{:}), args{:});
end
end
