classdef PropertyEvent < event.EventData
%PROPERTYEVENT  What a listener's callback learns of a property's event
    properties (SetAccess = private)
        AffectedObject = []
    end
    methods
        function obj = PropertyEvent(affected, name, eventName)
            obj.AffectedObject = affected;
            obj.EventName = eventName;
            obj.Source = findprop(affected, name);
        end
    end
end
