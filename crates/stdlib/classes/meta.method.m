classdef method < handle
%METHOD  What is known of a part of a class
    properties (SetAccess = immutable)
        Name = ''
        Description = ''
        Access = 'public'
        Static = false
        Abstract = false
        Sealed = false
        Hidden = false
        InputNames = {}
        OutputNames = {}
        DefiningClass = ''
    end
    methods
        function obj = method(d)
            if nargin == 0
                return
            end
            obj.Name = d.Name;
            obj.Access = d.Access;
            obj.Static = d.Static;
            obj.Abstract = d.Abstract;
            obj.Sealed = d.Sealed;
            obj.Hidden = d.Hidden;
            obj.InputNames = d.InputNames;
            obj.OutputNames = d.OutputNames;
            obj.DefiningClass = d.DefiningClass;
        end
    end
end
