function tf = anynan(A)
%ANYNAN  Whether an element is NaN
%   tf = anynan(A)
%   Example: anynan([1 NaN]) % true
narginchk(1, 1);
tf = any(isnan(A(:)));
end
