function tf = istimetable(A)
%ISTIMETABLE  Whether something is a timetable
%   tf = istimetable(A)
%   Example: istimetable(5) % false
narginchk(1, 1);
tf = isa(A, 'timetable');
end
