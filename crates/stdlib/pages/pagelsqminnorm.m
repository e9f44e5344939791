function Z = pagelsqminnorm(A, B, varargin)
%PAGELSQMINNORM  Shortest least squares solution for each page
%   X = pagelsqminnorm(A, B)
%   X = pagelsqminnorm(A, B, tol)
%   Example: pagelsqminnorm(cat(3, 2, 4), 8) % cat(3, 4, 2)
narginchk(2, Inf);
Z = pagewise(@(P, Q) lsqminnorm(P, Q, varargin{:}), A, B);
end
