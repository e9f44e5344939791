%% listeners are called by notify
b = Button;
addlistener(b, 'Pressed', @(src, evt) fprintf('%s %s\n', class(src), evt.EventName));
b.press();
notify(b, 'Pressed');
%> Button Pressed
%> Button Pressed
%+ Button.m
classdef Button < handle
    events
        Pressed
    end
    methods
        function press(obj)
            notify(obj, 'Pressed');
        end
    end
end
%% several listeners, and one that is disabled
b = Button;
l1 = addlistener(b, 'Pressed', @(~, ~) disp('one'));
l2 = b.addlistener('Pressed', @(~, ~) disp('two'));
b.notify('Pressed');
l1.Enabled = false;
b.notify('Pressed');
delete(l2);
b.notify('Pressed');
disp('end')
%> one
%> two
%> two
%> end
%+ Button.m
classdef Button < handle
    events
        Pressed
    end
end
%% event data
b = Meter;
addlistener(b, 'Changed', @(src, evt) fprintf('%g from %s\n', evt.Value, class(evt.Source)));
b.set(5);
%> 5 from Meter
%+ Meter.m
classdef Meter < handle
    events
        Changed
    end
    methods
        function set(obj, v)
            notify(obj, 'Changed', Data(v));
        end
    end
end
%+ Data.m
classdef Data < event.EventData
    properties
        Value
    end
    methods
        function obj = Data(v)
            obj.Value = v;
        end
    end
end
%% listeners that are methods
s = Source;
w = Watcher(s);
s.fire();
s.fire();
disp(w.count)
%>      2
%+ Source.m
classdef Source < handle
    events
        Fired
    end
    methods
        function fire(obj)
            notify(obj, 'Fired');
        end
    end
end
%+ Watcher.m
classdef Watcher < handle
    properties
        count = 0
    end
    methods
        function obj = Watcher(s)
            addlistener(s, 'Fired', @obj.react);
        end
        function react(obj, ~, ~)
            obj.count = obj.count + 1;
        end
    end
end
%% observable properties
t = Tank;
addlistener(t, 'level', 'PreSet', @(~, e) fprintf('before %g\n', e.AffectedObject.level));
addlistener(t, 'level', 'PostSet', @(p, e) fprintf('after %g %s\n', e.AffectedObject.level, p.Name));
t.level = 4;
t.other = 3;
%> before 0
%> after 4 level
%+ Tank.m
classdef Tank < handle
    properties (SetObservable)
        level = 0
    end
    properties
        other = 0
    end
end
%% AbortSet keeps quiet when nothing changes
t = Tank;
addlistener(t, 'level', 'PostSet', @(~, ~) disp('set'));
t.level = 4;
t.level = 4;
t.level = 5;
%> set
%> set
%+ Tank.m
classdef Tank < handle
    properties (SetObservable, AbortSet)
        level = 0
    end
end
%% an unknown event
b = Button;
addlistener(b, 'Released', @(~, ~) 1);
%! MATLAB:class:InvalidEvent
%+ Button.m
classdef Button < handle
    events
        Pressed
    end
end
%% private events
b = Button;
notify(b, 'Pressed');
%! MATLAB:class:NotifyProhibited
%+ Button.m
classdef Button < handle
    events (NotifyAccess = private)
        Pressed
    end
end
%% the event of being destroyed
b = Button;
addlistener(b, 'ObjectBeingDestroyed', @(~, ~) disp('going'));
delete(b);
disp('gone')
%> going
%> gone
%+ Button.m
classdef Button < handle
end
%% events are inherited
b = Small;
addlistener(b, 'Pressed', @(~, ~) disp('pressed'));
b.press();
%> pressed
%+ Button.m
classdef Button < handle
    events
        Pressed
    end
    methods
        function press(obj)
            notify(obj, 'Pressed');
        end
    end
end
%+ Small.m
classdef Small < Button
end
