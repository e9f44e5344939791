function B = resize(A, m, varargin)
%RESIZE  Array with elements added or cut off at its end
%   B = resize(A, m)
%   B = resize(A, m, 'Dimension', dim)
%   B = resize(..., 'FillValue', value)
%   B = resize(..., 'Pattern', 'constant', 'edge', 'circular', 'flip' or 'reflect')
%   B = resize(..., 'Side', 'trailing', 'leading' or 'both')
%   Example: resize([1 2 3], 5) % [1 2 3 0 0]
narginchk(2, Inf);
B = resizedims('resize', A, m, varargin);
end
