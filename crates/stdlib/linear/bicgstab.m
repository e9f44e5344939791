function [x, flag, relres, iter, resvec] = bicgstab(A, b, tol, maxit, M1, M2, x0, varargin)
%BICGSTAB  Stabilized biconjugate gradients
%   x = bicgstab(A, b)
%   x = bicgstab(A, b, tol, maxit, M1, M2, x0)
%   [x, flag, relres, iter, resvec] = bicgstab(...)
%   Example: size(bicgstab([2 0; 0 4], [2; 8])) % [2 1]
if nargin < 3, tol = []; end
if nargin < 4, maxit = []; end
if nargin < 5, M1 = []; end
if nargin < 6, M2 = []; end
if nargin < 7, x0 = []; end
[x, flag, relres, iter, resvec] = krylov('bicgstab', nargout, A, b, tol, maxit, M1, M2, x0, varargin);
end
