function tf = iscategorical(A)
%ISCATEGORICAL  Whether something is a categorical array
%   tf = iscategorical(A)
%   Example: iscategorical(5) % false
narginchk(1, 1);
tf = isa(A, 'categorical');
end
