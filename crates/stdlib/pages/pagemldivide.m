function Z = pagemldivide(A, varargin)
%PAGEMLDIVIDE  Left division of pages
%   X = pagemldivide(A, B)
%   X = pagemldivide(A, transpA, B)
%   Example: pagemldivide(cat(3, 2, 4), 8) % cat(3, 4, 2)
narginchk(2, 3);
if nargin == 3
    [A, B] = deal(turned(A, varargin{1}), varargin{2});
else
    B = varargin{1};
end
Z = pagewise(@mldivide, A, B);
end

function A = turned(A, word)
switch lower(char(word))
    case 'transpose'
        A = pagetranspose(A);
    case 'ctranspose'
        A = pagectranspose(A);
    case 'none'
    otherwise
        error('MATLAB:pagemldivide:InvalidTranspose', 'The transposition must be ''none'', ''transpose'' or ''ctranspose''.');
end
end
