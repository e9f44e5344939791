function tf = allfinite(A)
%ALLFINITE  Whether all elements are finite
%   tf = allfinite(A)
%   Example: allfinite([1 Inf]) % false
narginchk(1, 1);
tf = all(isfinite(A(:)));
end
