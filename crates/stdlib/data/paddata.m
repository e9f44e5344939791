function B = paddata(A, m, varargin)
%PADDATA  Array with elements added
%   B = paddata(A, m)
%   B = paddata(A, m, 'Dimension', dim)
%   B = paddata(..., 'FillValue', value)
%   B = paddata(..., 'Pattern', 'constant', 'edge', 'circular', 'flip' or 'reflect')
%   B = paddata(..., 'Side', 'trailing', 'leading' or 'both')
%   Example: paddata([1 2 3], 5, 'FillValue', 9) % [1 2 3 9 9]
narginchk(2, Inf);
B = resizedims('paddata', A, m, varargin);
end
