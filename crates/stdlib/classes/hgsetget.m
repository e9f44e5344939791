classdef hgsetget < matlab.mixin.SetGet
%HGSETGET  Old name of matlab.mixin.SetGet
end
