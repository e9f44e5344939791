classdef IndexingOperation
%INDEXINGOPERATION  One step of an indexing expression
    properties (SetAccess = immutable)
        Type = 'Paren'
        Name = ''
        Indices = {}
    end
    methods
        function obj = IndexingOperation(type, what)
            if nargin == 0
                return
            end
            obj.Type = type;
            if strcmp(type, 'Dot')
                obj.Name = what;
            else
                obj.Indices = what;
            end
        end
    end
end
