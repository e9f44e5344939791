function tf = anymissing(A)
%ANYMISSING  Whether an element is missing
%   tf = anymissing(A)
%   Example: anymissing([1 NaN]) % true
narginchk(1, 1);
tf = any(ismissing(A), 'all');
end
