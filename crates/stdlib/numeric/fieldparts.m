function [u, v, w, x, y, z] = fieldparts(caller, args)
%FIELDPARTS  Components and coordinates of a vector field, as curl and divergence take them
%   [u, v, w, x, y, z] = fieldparts(caller, args)
%   Example: size(fieldparts('curl', {ones(2), ones(2)})) % [2 2]
w = [];
x = []; y = []; z = [];
switch numel(args)
    case 2
        [u, v] = args{:};
    case 3
        [u, v, w] = args{:};
    case 4
        [x, y, u, v] = args{:};
    case 6
        [x, y, z, u, v, w] = args{:};
    otherwise
        error(['MATLAB:' caller ':WrongNumberOfInputs'], 'Wrong number of input arguments.');
end
if ~isequal(size(u), size(v)) || ~isempty(w) && ~isequal(size(u), size(w))
    error(['MATLAB:' caller ':InputSizeMismatch'], 'The components must have the same size.');
end
x = along(x, 2, size(u, 2));
y = along(y, 1, size(u, 1));
z = along(z, 3, size(u, 3));
end

function c = along(X, dim, n)
if isempty(X)
    c = 1:n;
elseif isvector(X)
    c = X(:)';
elseif dim == 2
    c = X(1, :, 1);
elseif dim == 1
    c = X(:, 1, 1)';
else
    c = reshape(X(1, 1, :), 1, []);
end
end
