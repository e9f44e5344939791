function status = odeplot(t, y, flag, varargin)
%ODEPLOT  Plot of solution components over time, as an output function of solvers
%   status = odeplot(t, y, flag)
%   Example: odeplot([], [], 'done') % false
persistent times values
status = false;
if nargin < 3
    flag = '';
end
switch flag
    case 'init'
        times = t(1);
        values = y(:);
    case ''
        times = [times, t(:).'];
        values = [values, y];
    case 'done'
        if ~isempty(times)
            plot(times, values, '-o');
        end
        times = [];
        values = [];
end
end
