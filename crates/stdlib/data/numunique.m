function n = numunique(A, varargin)
%NUMUNIQUE  Number of different elements
%   n = numunique(A)
%   n = numunique(A, 'rows')
%   Example: numunique([3 1 3]) % 2
narginchk(1, 2);
if nargin > 1
    n = size(unique(A, 'rows'), 1);
else
    n = numel(unique(A));
end
end
