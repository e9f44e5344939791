function [R, p] = cholupdate(R, x, sign)
%CHOLUPDATE  Rank 1 update of a Cholesky factorization
%   R1 = cholupdate(R, x)
%   R1 = cholupdate(R, x, '-')
%   [R1, p] = cholupdate(R, x, '-')
%   Example: cholupdate(3, 4) % 5
if nargin < 3
    sign = '+';
end
if ~strcmp(sign, '+') && ~strcmp(sign, '-')
    error('MATLAB:cholupdate:InvalidSign', 'Third argument must be ''+'' or ''-''.');
end
x = x(:);
A = R' * R;
p = 0;
if sign == '+'
    R = chol((A + x * x' + (A + x * x')') / 2);
    return
end
B = A - x * x';
[S, p] = chol((B + B') / 2);
if p == 0
    R = S;
else
    p = 1;
    if nargout < 2
        error('MATLAB:cholupdate:posdef', 'Downdated matrix must be positive definite.');
    end
end
end
