function name = underlyingType(X)
%UNDERLYINGTYPE  Type of the data that decides what an array does
%   name = underlyingType(X)
%   Example: underlyingType(single(1)) % 'single'
narginchk(1, 1);
name = class(X);
end
