function [Y, r] = pageinv(X)
%PAGEINV  Inverse of each page
%   Y = pageinv(X)
%   [Y, rcondX] = pageinv(X)
%   Example: pageinv(cat(3, 2, 4)) % cat(3, 0.5, 0.25)
narginchk(1, 1);
if size(X, 1) ~= size(X, 2)
    error('MATLAB:pageinv:inputMustBeSquare', 'Pages must be square.');
end
if nargout < 2
    Y = pagewise(@inv, X);
else
    [Y, r] = pagewise(@withCondition, X);
end
end

function [Y, r] = withCondition(X)
r = rcond(X);
Y = inv(X);
end
