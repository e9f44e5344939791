function pairs = class__pairs(obj)
%CLASS__PAIRS  Names and values of an object's visible properties
    pairs = feval('class query pairs', obj);
end
