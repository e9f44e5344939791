function S = spconvert(D)
%SPCONVERT  Sparse matrix of rows that hold row, column and value
%   S = spconvert([i j v])
%   S = spconvert([i j re im])
%   Example: spconvert([1 2 7]) % [0 7]
narginchk(1, 1);
switch size(D, 2)
    case 3
        S = sparse(D(:, 1), D(:, 2), D(:, 3));
    case 4
        S = sparse(D(:, 1), D(:, 2), D(:, 3) + 1i * D(:, 4));
    otherwise
        error('MATLAB:spconvert:WrongArraySize', 'Array must have 3 or 4 columns.');
end
end
