function g = memoize(f)
%MEMOIZE  Function that may keep its results
%   g = memoize(f)
%   g(...) gives what f(...) gives. Nothing is kept here, so every call is computed.
%   Example: feval(memoize(@sin), 0) % 0
narginchk(1, 1);
if ~isa(f, 'function_handle')
    error('MATLAB:memoize:InvalidInput', 'The input must be a function handle.');
end
g = f;
end
