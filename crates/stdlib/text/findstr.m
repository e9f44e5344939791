function k = findstr(s1, s2)
%FINDSTR  Where the shorter of two texts occurs in the longer
%   k = findstr(s1, s2)
%   Example: findstr('ab', 'xabab') % [2 4]
narginchk(2, 2);
if ~ischar(s1) || ~ischar(s2)
    error('MATLAB:findstr:InputsMustBeStrings', 'Inputs must be character arrays.');
end
if numel(s1) > numel(s2)
    [s1, s2] = deal(s2, s1);
end
k = [];
if ~isempty(s1)
    k = strfind(s2, s1);
end
if isempty(k)
    k = [];
end
end
