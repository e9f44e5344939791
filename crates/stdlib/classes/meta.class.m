classdef class < handle
%CLASS  What is known of a class
    properties (SetAccess = immutable)
        Name = ''
        Description = ''
        DetailedDescription = ''
        Hidden = false
        Sealed = false
        Abstract = false
        Enumeration = false
        ConstructOnLoad = false
        HandleCompatible = false
        InferiorClasses = {}
        PropertyList = []
        MethodList = []
        EventList = []
        EnumerationMemberList = []
        SuperclassList = []
    end
    properties (SetAccess = immutable, Hidden)
        Ancestors = {}
        SuperNames = {}
    end
    methods
        function obj = class(d)
            if nargin == 0
                return
            end
            obj.Name = d.Name;
            obj.Hidden = d.Hidden;
            obj.Sealed = d.Sealed;
            obj.Abstract = d.Abstract;
            obj.Enumeration = d.Enumeration;
            obj.HandleCompatible = d.HandleCompatible;
            obj.Ancestors = d.Ancestors;
            obj.SuperNames = d.Superclasses;
            list = meta.property.empty(0, 1);
            for k = 1:numel(d.Properties)
                list(k, 1) = meta.property(d.Properties{k});
            end
            obj.PropertyList = list;
            list = meta.method.empty(0, 1);
            for k = 1:numel(d.Methods)
                list(k, 1) = meta.method(d.Methods{k});
            end
            obj.MethodList = list;
            list = meta.event.empty(0, 1);
            for k = 1:numel(d.Events)
                list(k, 1) = meta.event(d.Events{k});
            end
            obj.EventList = list;
            list = meta.EnumeratedValue.empty(0, 1);
            for k = 1:numel(d.Members)
                list(k, 1) = meta.EnumeratedValue(d.Members{k});
            end
            obj.EnumerationMemberList = list;
            list = meta.class.empty(0, 1);
            for k = 1:numel(d.Superclasses)
                list(k, 1) = meta.class(struct('Name', d.Superclasses{k}, 'Hidden', false, 'Sealed', false, ...
                    'Abstract', false, 'Enumeration', false, 'HandleCompatible', false, 'Ancestors', {{}}, ...
                    'Superclasses', {{}}, 'Members', {{}}, 'Properties', {{}}, 'Methods', {{}}, 'Events', {{}}));
            end
            obj.SuperclassList = list;
        end
        function tf = eq(a, b)
            tf = strcmp(a.Name, b.Name);
        end
        function tf = ne(a, b)
            tf = ~strcmp(a.Name, b.Name);
        end
        function tf = lt(a, b)
            tf = ~strcmp(a.Name, b.Name) && any(strcmp(a.Ancestors, b.Name));
        end
        function tf = le(a, b)
            tf = strcmp(a.Name, b.Name) || any(strcmp(a.Ancestors, b.Name));
        end
        function tf = gt(a, b)
            tf = lt(b, a);
        end
        function tf = ge(a, b)
            tf = le(b, a);
        end
    end
    methods (Static)
        function mc = fromName(name)
            try
                mc = class__meta(name);
            catch
                mc = meta.class.empty;
            end
        end
    end
end
