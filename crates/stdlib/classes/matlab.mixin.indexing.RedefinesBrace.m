classdef (Abstract) RedefinesBrace
%REDEFINESBRACE  Superclass of classes that define their own brace indexing
end
