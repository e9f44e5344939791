function tf = ishandle(h)
%ISHANDLE  Whether elements are handles of graphics objects
%   tf = ishandle(h)
%   Here there are none.
%   Example: ishandle([1 2]) % [false false]
narginchk(1, 1);
tf = false(size(h));
end
