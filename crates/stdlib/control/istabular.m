function tf = istabular(A)
%ISTABULAR  Whether something is a table or a timetable
%   tf = istabular(A)
%   Example: istabular(5) % false
narginchk(1, 1);
tf = isa(A, 'table') || isa(A, 'timetable') || isa(A, 'eventtable');
end
