classdef (Abstract) Heterogeneous
%HETEROGENEOUS  Superclass of classes whose objects can share arrays with objects of related classes
end
