function j = colperm(S)
%COLPERM  Order of columns by the number of their elements
%   j = colperm(S)
%   Example: colperm([1 1 0; 1 0 0]) % [3 2 1]
narginchk(1, 1);
[~, j] = sort(sum(S ~= 0, 1));
end
