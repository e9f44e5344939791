function Z = pagemtimes(X, varargin)
%PAGEMTIMES  Products of the pages of two arrays
%   Z = pagemtimes(X, Y)
%   Z = pagemtimes(X, transpX, Y, transpY)
%   transpX, transpY: 'none', 'transpose' or 'ctranspose'
%   Example: pagemtimes(cat(3, 2, 3), [1 2]) % cat(3, [2 4], [3 6])
if nargin == 2
    f = @mtimes;
    Y = varargin{1};
elseif nargin == 4
    [first, Y, second] = varargin{:};
    turnX = turning(first);
    turnY = turning(second);
    f = @(A, B) turnX(A) * turnY(B);
else
    error('MATLAB:pagemtimes:WrongNumberOfInputs', 'Wrong number of input arguments.');
end
if ~isfloat(X) || ~isfloat(Y)
    error('MATLAB:pagemtimes:InvalidType', 'Arrays must be single or double.');
end
Z = pagewise(f, X, Y);
end

function f = turning(word)
switch lower(char(word))
    case 'none'
        f = @(A) A;
    case 'transpose'
        f = @(A) A.';
    case 'ctranspose'
        f = @(A) A';
    otherwise
        error('MATLAB:pagemtimes:InvalidTranspose', 'The transposition must be ''none'', ''transpose'' or ''ctranspose''.');
end
end
