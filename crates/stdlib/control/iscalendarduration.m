function tf = iscalendarduration(A)
%ISCALENDARDURATION  Whether something is a calendar duration array
%   tf = iscalendarduration(A)
%   Example: iscalendarduration(5) % false
narginchk(1, 1);
tf = isa(A, 'calendarDuration');
end
