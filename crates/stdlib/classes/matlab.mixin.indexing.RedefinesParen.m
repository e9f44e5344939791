classdef (Abstract) RedefinesParen
%REDEFINESPAREN  Superclass of classes that define their own paren indexing
end
