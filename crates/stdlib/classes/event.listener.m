classdef listener < handle
%LISTENER  A callback that waits for an event
    properties
        Source = {}
        EventName = ''
        Callback = []
        Enabled = true
        Recursive = false
    end
    methods
        function obj = listener(~, eventName, callback)
            obj.EventName = char(eventName);
            obj.Callback = callback;
        end
    end
end
