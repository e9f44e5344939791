classdef EventData < handle
%EVENTDATA  What a listener's callback learns of an event
    properties (SetAccess = protected)
        Source = []
        EventName = ''
    end
end
