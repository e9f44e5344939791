classdef event < handle
%EVENT  What is known of a part of a class
    properties (SetAccess = immutable)
        Name = ''
        Description = ''
        ListenAccess = 'public'
        NotifyAccess = 'public'
        Hidden = false
        DefiningClass = ''
    end
    methods
        function obj = event(d)
            if nargin == 0
                return
            end
            obj.Name = d.Name;
            obj.ListenAccess = d.ListenAccess;
            obj.NotifyAccess = d.NotifyAccess;
            obj.Hidden = d.Hidden;
            obj.DefiningClass = d.DefiningClass;
        end
    end
end
