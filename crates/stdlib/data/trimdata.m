function B = trimdata(A, m, varargin)
%TRIMDATA  Array with elements cut off
%   B = trimdata(A, m)
%   B = trimdata(A, m, 'Dimension', dim)
%   B = trimdata(..., 'Side', 'trailing', 'leading' or 'both')
%   Example: trimdata([1 2 3], 2, 'Side', 'leading') % [2 3]
narginchk(2, Inf);
B = resizedims('trimdata', A, m, varargin);
end
