classdef property < handle
%PROPERTY  What is known of a part of a class
    properties (SetAccess = immutable)
        Name = ''
        Description = ''
        GetAccess = 'public'
        SetAccess = 'public'
        Constant = false
        Dependent = false
        Abstract = false
        Hidden = false
        Transient = false
        SetObservable = false
        GetObservable = false
        AbortSet = false
        NonCopyable = false
        HasDefault = false
        DefaultValue = []
        DefiningClass = ''
    end
    methods
        function obj = property(d)
            if nargin == 0
                return
            end
            obj.Name = d.Name;
            obj.GetAccess = d.GetAccess;
            obj.SetAccess = d.SetAccess;
            obj.Constant = d.Constant;
            obj.Dependent = d.Dependent;
            obj.Abstract = d.Abstract;
            obj.Hidden = d.Hidden;
            obj.Transient = d.Transient;
            obj.SetObservable = d.SetObservable;
            obj.GetObservable = d.GetObservable;
            obj.AbortSet = d.AbortSet;
            obj.NonCopyable = d.NonCopyable;
            obj.HasDefault = d.HasDefault;
            obj.DefaultValue = d.DefaultValue;
            obj.DefiningClass = d.DefiningClass;
        end
    end
end
