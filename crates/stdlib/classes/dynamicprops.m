classdef (Abstract) dynamicprops < handle
%DYNAMICPROPS  Superclass of handle classes whose objects can get properties of their own
%   p = addprop(obj, 'Name')
end
