classdef EnumeratedValue < handle
%ENUMERATEDVALUE  What is known of a part of a class
    properties (SetAccess = immutable)
        Name = ''
    end
    methods
        function obj = EnumeratedValue(d)
            if nargin == 0
                return
            end
            obj.Name = d;
        end
    end
end
