function Z = pagemrdivide(B, A, word)
%PAGEMRDIVIDE  Right division of pages
%   X = pagemrdivide(B, A)
%   X = pagemrdivide(B, A, transpA)
%   Example: pagemrdivide(8, cat(3, 2, 4)) % cat(3, 4, 2)
narginchk(2, 3);
if nargin == 3
    switch lower(char(word))
        case 'transpose'
            A = pagetranspose(A);
        case 'ctranspose'
            A = pagectranspose(A);
        case 'none'
        otherwise
            error('MATLAB:pagemrdivide:InvalidTranspose', 'The transposition must be ''none'', ''transpose'' or ''ctranspose''.');
    end
end
Z = pagewise(@mrdivide, B, A);
end
