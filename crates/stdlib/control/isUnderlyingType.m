function tf = isUnderlyingType(X, name)
%ISUNDERLYINGTYPE  Whether the data of an array has a type
%   tf = isUnderlyingType(X, typename)
%   Example: isUnderlyingType(1, 'double') % true
narginchk(2, 2);
tf = strcmp(underlyingType(X), name);
end
