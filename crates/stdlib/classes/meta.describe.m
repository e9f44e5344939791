function mc = describe(d)
%DESCRIBE  A meta.class of a description
    mc = meta.class(d);
end
