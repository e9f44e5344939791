classdef (Abstract) OverridesPublicDotMethodCall
%OVERRIDESPUBLICDOTMETHODCALL  Superclass of classes whose dots never call methods
end
