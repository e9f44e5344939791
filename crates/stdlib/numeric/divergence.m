function div = divergence(varargin)
%DIVERGENCE  Divergence of a vector field
%   div = divergence(X, Y, Z, U, V, W)
%   div = divergence(U, V, W)
%   div = divergence(X, Y, U, V)
%   div = divergence(U, V)
%   Example: divergence([0 1; 0 1], [0 0; 2 2]) % [3 3; 3 3]
[u, v, w, x, y, z] = fieldparts('divergence', varargin);
if isempty(w)
    [ux, ~] = gradient(u, x, y);
    [~, vy] = gradient(v, x, y);
    div = ux + vy;
else
    [ux, ~, ~] = gradient(u, x, y, z);
    [~, vy, ~] = gradient(v, x, y, z);
    [~, ~, wz] = gradient(w, x, y, z);
    div = ux + vy + wz;
end
end
