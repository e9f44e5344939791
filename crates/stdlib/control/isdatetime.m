function tf = isdatetime(A)
%ISDATETIME  Whether something is a datetime array
%   tf = isdatetime(A)
%   Example: isdatetime(5) % false
narginchk(1, 1);
tf = isa(A, 'datetime');
end
