classdef (Abstract) RedefinesDot
%REDEFINESDOT  Superclass of classes that define their own dot indexing
end
