function mc = class__meta(name)
%CLASS__META  The meta.class of a class by name
    mc = feval(['?' char(name)]);
end
