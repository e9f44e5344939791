function c = superiorfloat(varargin)
%SUPERIORFLOAT  Class of a floating-point result
%   outClass = superiorfloat(A, B, ...)
%   Example: superiorfloat(1, single(2)) % 'single'
c = 'double';
for k = 1:nargin
    a = varargin{k};
    if isa(a, 'single')
        c = 'single';
    elseif ~isfloat(a) && ~islogical(a) && ~ischar(a)
        error('MATLAB:datatypes:superiorfloat', 'Inputs must be floats, namely single or double.');
    end
end
end
