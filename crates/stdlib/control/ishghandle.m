function tf = ishghandle(h)
%ISHGHANDLE  Whether elements are handles of graphics objects
%   tf = ishghandle(h)
%   Here there are none.
%   Example: ishghandle([1 2]) % [false false]
narginchk(1, 1);
tf = false(size(h));
end
