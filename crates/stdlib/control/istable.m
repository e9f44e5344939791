function tf = istable(A)
%ISTABLE  Whether something is a table
%   tf = istable(A)
%   Example: istable(5) % false
narginchk(1, 1);
tf = isa(A, 'table');
end
