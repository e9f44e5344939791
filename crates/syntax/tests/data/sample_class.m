classdef (Sealed = true, ~Hidden) Account < handle & matlab.mixin.Copyable
    % ACCOUNT  Holds money.
    properties (SetAccess = private, GetAccess = ?Bank)
        Balance (1,1) double {mustBeNonnegative} = 0 % in cents
        Owner string = "nobody";
        Limits (:,2,3) single
        Rates = {1, 'a'; 2, 'b'}
    end
    properties (Dependent, Constant)
        Total
    end
    events (ListenAccess = 'public')
        Overdrawn
        Closed, Opened
    end
    enumeration
        Small (1, 'a')
        Large (2, 'b'), Huge
    end
    methods (Abstract, Access = {?A, ?B})
        r = compute(obj, x)
        [a, b] = both(obj)
        nothing(obj);
    end
    methods
        function obj = Account(owner)
            obj@handle();
            if nargin > 0
                obj.Owner = owner;
            end
        end
        function v = get.Total(obj)
            v = obj.Balance * 2;
        end
        function obj = set.Balance(obj, v)
            obj.Balance = v;
        end
        function disp(obj)
            disp@matlab.mixin.Copyable(obj);
            notify(obj, 'Overdrawn')
        end
    end
    methods (Static)
        function a = make(varargin), a = Account(varargin{:}); end
    end
end

function helper(x)
    properties = x; methods(properties);
end
