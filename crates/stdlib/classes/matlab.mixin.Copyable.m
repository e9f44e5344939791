classdef Copyable < handle
%COPYABLE  Superclass of handle classes whose objects can be copied
%   b = copy(a)
    methods (Sealed)
        function new = copy(obj)
            new = obj;
            for k = 1:numel(obj)
                one = copyElement(obj(k));
                if k == 1
                    new = one;
                else
                    new(k) = one;
                end
            end
            if numel(obj) > 1
                new = reshape(new, size(obj));
            end
        end
    end
    methods (Access = protected)
        function new = copyElement(obj)
            new = builtin('copyElement', obj);
        end
    end
end
