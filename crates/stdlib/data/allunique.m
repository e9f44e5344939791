function tf = allunique(A, varargin)
%ALLUNIQUE  Whether no element comes twice
%   tf = allunique(A)
%   tf = allunique(A, 'rows')
%   Example: allunique([1 2 1]) % false
narginchk(1, 2);
tf = numunique(A, varargin{:}) == countOf(A, nargin > 1);
end

function n = countOf(A, rows)
if rows
    n = size(A, 1);
else
    n = numel(A);
end
end
