%% make and read
m = containers.Map({'a', 'b'}, [1 2]); fprintf('%d %d %d', m('a'), m('b'), m.Count)
%> 1 2 2
%% an empty map grows by assignment
m = containers.Map; m('x') = 5; m('y') = 'text'; fprintf('%d %s %d', m('x'), m('y'), m.Count)
%> 5 text 2
%% keys come sorted
m = containers.Map; m('pear') = 1; m('apple') = 2; m('Zoo') = 3; disp(strjoin(keys(m), ',')), disp(mat2str(cell2mat(values(m))))
%> Zoo,apple,pear
%> [3 2 1]
%% isKey
m = containers.Map({'a'}, {1}); fprintf('%d', isKey(m, 'a'), isKey(m, 'b'), m.isKey('a'), isKey(m, {'a', 'q'}))
%> 10110
%% a key that is not there
m = containers.Map({'a'}, {1}); m('zz')
%! MATLAB:Containers:Map:NoKey
%% words of a key that is not there
try, m = containers.Map({'a'}, {1}); m('zz'), catch e, disp(e.message), end
%> The specified key is not present in this container.
%% numeric keys
m = containers.Map('KeyType', 'double', 'ValueType', 'any'); m(3) = 'three'; m(1) = 'one'; fprintf('%s %s', m(3), mat2str(cell2mat(keys(m))))
%> three [1 3]
%% a key of the wrong kind
m = containers.Map('KeyType', 'double', 'ValueType', 'any'); try, m('a'), catch e, disp(e.message), end
%> Specified key type does not match the type expected for this container.
%% removing
m = containers.Map({'a', 'b'}, [1 2]); remove(m, 'a'); fprintf('%d %d', m.Count, isKey(m, 'a'))
%> 1 0
%% removing what is not there
m = containers.Map({'a'}, [1]); remove(m, 'b');
%! MATLAB:Containers:Map:NoKey
%% maps are handles
m = containers.Map; n = m; n('k') = 1; f(m); fprintf('%d %s', m.Count, strjoin(m.keys(), ''))
function f(x), x('j') = 2; end
%> 2 jk
%% overwrite
m = containers.Map({'a'}, [1]); m('a') = 10; m('a') = m('a') + 1; fprintf('%d %d', m('a'), m.Count)
%> 11 1
%% loop over keys
m = containers.Map({'one', 'two'}, [1 2]); for k = keys(m), fprintf('%s=%d ', k{1}, m(k{1})), end
%> one=1 two=2
%% chosen values
m = containers.Map({'a', 'b', 'c'}, {1, 'x', [1 2]}); v = values(m, {'c', 'a'}); fprintf('%s %d', mat2str(v{1}), v{2})
%> [1 2] 1
%% the types
m = containers.Map({'a'}, [1]); fprintf('%s %s ', m.KeyType, m.ValueType), m = containers.Map(1, 'x'); fprintf('%s %s ', m.KeyType, m.ValueType), m = containers.Map; fprintf('%s %s', m.KeyType, m.ValueType)
%> char double double char char any
%% length and class
m = containers.Map({'a', 'b'}, [1 2]); fprintf('%d %s %d', length(m), class(m), isobject(m))
%> 2 containers.Map 1
%% values that are indexed further
m = containers.Map; m('v') = [10 20 30]; x = m('v'); fprintf('%d', x(2)), m('s') = struct('f', 8); y = m('s'); fprintf(' %d', y.f)
%> 20 8
%% a map in a struct
s.m = containers.Map; s.m('k') = 4; fprintf('%d %d', s.m('k'), s.m.Count)
%> 4 1
%% UniformValues
m = containers.Map({'a', 'b'}, {1, 'z'}, 'UniformValues', false); fprintf('%d %s', m('a'), m('b'))
%> 1 z
