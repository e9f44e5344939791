classdef DynamicProperty < handle
%DYNAMICPROPERTY  A property that one object has
    properties
        Name = ''
        Hidden = false
        SetObservable = false
    end
    methods
        function obj = DynamicProperty(name)
            if nargin > 0
                obj.Name = name;
            end
        end
    end
end
