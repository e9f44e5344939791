function checktolerance(caller, name, value)
%CHECKTOLERANCE  Refuses tolerances that are not scalars or are negative
%   checktolerance(caller, name, value)
if ~(isfloat(value) && isscalar(value) && isreal(value) && value >= 0)
    error(['MATLAB:' caller ':invalid' name], 'Invalid %s: a real scalar is wanted that is not negative.', name);
end
end
