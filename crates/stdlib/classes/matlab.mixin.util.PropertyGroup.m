classdef PropertyGroup
%PROPERTYGROUP  Properties that are displayed together
    properties
        Title = ''
        PropertyList = {}
        NumProperties = 0
    end
    methods
        function obj = PropertyGroup(list, title)
            if nargin == 0
                return
            end
            if nargin > 1
                obj.Title = char(title);
            end
            obj.PropertyList = list;
            if isstruct(list)
                obj.NumProperties = numel(fieldnames(list));
            else
                obj.NumProperties = numel(list);
            end
        end
    end
end
