function tf = isduration(A)
%ISDURATION  Whether something is a duration array
%   tf = isduration(A)
%   Example: isduration(5) % false
narginchk(1, 1);
tf = isa(A, 'duration');
end
