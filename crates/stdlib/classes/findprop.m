function p = findprop(obj, name)
%FINDPROP  Description of a property of an object
%   p = findprop(obj, 'Name')
    mc = metaclass(obj);
    p = meta.property.empty;
    for k = 1:numel(mc.PropertyList)
        if strcmp(mc.PropertyList(k).Name, name)
            p = mc.PropertyList(k);
            return
        end
    end
end
