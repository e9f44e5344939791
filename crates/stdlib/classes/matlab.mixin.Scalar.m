classdef (Abstract) Scalar
%SCALAR  Superclass of classes whose objects are always scalar
end
