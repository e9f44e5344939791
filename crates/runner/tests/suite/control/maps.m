%% an empty map
m = containers.Map();
fprintf('%d %s %s\n', m.Count, m.KeyType, m.ValueType)
%> 0 char any
%% assignment and look-up
m = containers.Map();
m('b') = 2; m('a') = [1 2 3];
disp(m('a')), disp(m.Count)
%>      1     2     3
%>
%>    2
%>
%% keys come in order
m = containers.Map({'pear', 'apple', 'fig'}, {3, 1, 2});
k = keys(m); fprintf('%s ', k{:})
v = values(m); fprintf('%d ', v{:})
%> apple fig pear 1 2 3
%% types from arrays
m = containers.Map({'a', 'b'}, [10 20]);
fprintf('%s %s %d\n', m.KeyType, m.ValueType, m('b'))
%> char double 20
%% number keys
m = containers.Map([3 1 2], {'c', 'a', 'b'});
fprintf('%s %s ', m.KeyType, m(2)), k = keys(m); fprintf('%d', k{:})
%> double b 123
%% one key and one value
m = containers.Map('k', [1 2 3]);
disp(m('k'))
%>      1     2     3
%>
%% KeyType and ValueType
m = containers.Map('KeyType', 'int32', 'ValueType', 'double');
m(5) = 1.5;
k = keys(m); fprintf('%s %g\n', class(k{1}), m(5))
%> int32 1.5
%% bad KeyType
containers.Map('KeyType', 'cell', 'ValueType', 'any')
%! MATLAB:Containers:Map:BadKeyType
%% isKey
m = containers.Map({'a', 'b'}, {1, 2});
fprintf('%d ', isKey(m, 'a'), m.isKey('z'), isKey(m, {'b', 'q', 'a'}), isKey(m, 5))
%> 1 0 1 0 1 0
%% values of keys
m = containers.Map({'a', 'b', 'c'}, {1, 2, 3});
v = values(m, {'c', 'a'}); fprintf('%d ', v{:})
v = m.values({'b'}); disp(v{1})
%> 3 1      2
%>
%% remove
m = containers.Map({'a', 'b', 'c'}, {1, 2, 3});
remove(m, 'a'); fprintf('%d ', m.Count)
m.remove({'b', 'c'}); fprintf('%d\n', m.Count)
%> 2 0
%% a missing key
m = containers.Map(); m('x')
%! MATLAB:Containers:Map:NoKey
%% removing a missing key
m = containers.Map(); remove(m, 'x');
%! MATLAB:Containers:Map:NoKey
%% the message of a missing key
m = containers.Map();
try, m('x'); catch e, disp(e.message), end
%> The specified key is not present in this container.
%% the wrong type of key
m = containers.Map(); m(5) = 1;
%! MATLAB:Containers:TypeMismatch
%% maps are handles
m = containers.Map(); n = m; n('q') = 1;
disp(m.Count), disp(isKey(m, 'q'))
%>    1
%>
%>    1
%>
%% a map in a function
m = containers.Map(); fill(m); disp(m('in'))
function fill(m), m('in') = 4; end
%>      4
%>
%% counting words
m = containers.Map('KeyType', 'char', 'ValueType', 'double');
for w = {'a', 'b', 'a'}
  if isKey(m, w{1}), m(w{1}) = m(w{1}) + 1; else, m(w{1}) = 1; end
end
fprintf('%d %d\n', m('a'), m('b'))
%> 2 1
%% class, isobject, length
m = containers.Map({'a', 'b'}, {1, 2});
fprintf('%s %d %d %d\n', class(m), isobject(m), length(m), isa(m, 'handle'))
%> containers.Map 1 2 1
%% counts must match
containers.Map({'a', 'b'}, {1})
%! MATLAB:Containers:Map:KeyValueCountMismatch
%% not uniform values
m = containers.Map({'a', 'b'}, {1, 'x'}, 'UniformValues', false);
fprintf('%s %s\n', m.ValueType, m('b'))
%> any x
%% the count is a uint64
m = containers.Map({'a', 'b'}, {1, 2});
disp(class(m.Count))
%> uint64
%% values keep the shape of the keys
m = containers.Map({'a', 'b'}, {1, 2});
disp(size(values(m, {'a'; 'b'})))
%>      2     1
%>
%% maps one below the other are merged
m = [containers.Map({'a', 'b'}, {1, 2}); containers.Map({'b', 'c'}, {20, 30})];
k = keys(m); fprintf('%s', k{:}), fprintf(' %d\n', m('b'))
%> abc 20

%% as many values as keys, no more and no fewer
for v = {{1}, {1, 2, 3}, {}}
    try, containers.Map({'a', 'b'}, v{1}); disp('made'), catch e, disp(e.identifier), end
end
%> MATLAB:Containers:Map:KeyValueCountMismatch
%> MATLAB:Containers:Map:KeyValueCountMismatch
%> MATLAB:Containers:Map:KeyValueCountMismatch
