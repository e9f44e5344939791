function f = spfun(fun, S)
%SPFUN  Function of the elements that are not zero
%   f = spfun(fun, S)
%   Example: spfun(@exp, [0 0]) % [0 0]
narginchk(2, 2);
if ~isa(fun, 'function_handle')
    fun = str2func(char(fun));
end
f = double(S);
k = S ~= 0;
f(k) = fun(f(k));
f = sparse(f);
end
