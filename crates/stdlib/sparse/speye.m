function S = speye(m, n)
%SPEYE  Sparse identity matrix
%   S = speye(n)
%   S = speye(m, n)
%   S = speye([m n])
%   Example: speye(2) % [1 0; 0 1]
if nargin == 0
    S = sparse(1);
elseif nargin == 1
    S = sparse(eye(m));
else
    S = sparse(eye(m, n));
end
end
