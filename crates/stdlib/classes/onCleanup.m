classdef onCleanup < handle
%ONCLEANUP  Calls a function when the object goes
%   c = onCleanup(fun)
    properties
        task = []
    end
    methods
        function obj = onCleanup(fun)
            if ~isa(fun, 'function_handle')
                error('MATLAB:onCleanup:needsFunctionHandle', 'Input to onCleanup must be a function handle.');
            end
            obj.task = fun;
        end
        function cancel(obj)
            obj.task = [];
        end
        function delete(obj)
            if ~isempty(obj.task)
                obj.task();
            end
        end
    end
end
