%% subsref and subsasgn on nested values
s.a = {10, [1 2 3]}; disp(subsref(s, substruct('.', 'a', '{}', {2}, '()', {3})))
s = subsasgn(s, substruct('.', 'a', '{}', {2}, '()', {2}), 9); disp(s.a{2})
t = subsasgn(struct('x', {1, 2}), substruct('()', {2}, '.', 'x'), 7); disp([t.x])
c = subsasgn({1, 2}, substruct('{}', {3}), 'z'); disp(c{3}), x = subsasgn([1 2 3], substruct('()', {2}), []); disp(x)
%>      3
%>
%>      1     9     3
%>
%>      1     7
%>
%> z
%>      1     3

%% subsref and subsasgn on maps and exceptions
m = containers.Map({'k'}, {5}); disp(subsref(m, substruct('()', {'k'}))), m = subsasgn(m, substruct('()', {'j'}), 6); disp(m('j')), disp(m.Count)
e = MException('a:b', 'text %d', 1); disp(subsref(e, substruct('.', 'message'))), disp(subsref(e, substruct('.', 'identifier')))
try, subsref(m, substruct('()', {'zz'})), catch q, disp(q.identifier), end
%>      5
%>
%>      6
%>
%>    2
%>
%> text 1
%> a:b
%> MATLAB:Containers:Map:NoKey

%% subscripts that are none
for v = {struct('type', 'x', 'subs', {{1}}), 5, struct('a', 1), struct('type', '()', 'subs', {{9}})}
    try, subsref([1 2], v{1}), disp('fine'), catch e, disp('refused'), end
end
try, substruct('()'), catch e, disp('refused'), end
try, substruct('?', {1}), catch e, disp('refused'), end
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused

%% structs from other things
e = MException('a:b', 'words'); s = struct(e); disp(s.identifier), try, struct(5), catch q, disp('refused'), end
try, cell2struct({1}, {'1x'}, 1), catch q, disp('refused'), end
try, cell2struct(5, {'a'}), catch q, disp('refused'), end
s = cell2struct({1; 2}, {'a'; 'b'}); disp(s.b), disp(fieldnames(containers.Map())'), try, fieldnames({}), catch q, disp('refused'), end
try, orderfields(struct('a', 1), {'b'}), catch q, disp('refused'), end
try, orderfields(struct('a', 1, 'b', 2), [1 1]), catch q, disp('refused'), end
try, namedargs2cell(struct('a', {1, 2})), catch q, disp('refused'), end
disp(namedargs2cell(struct('p', 1, 'q', 'x')))
%> a:b
%> refused
%> refused
%> refused
%>      2
%>
%>     {'Count'}    {'KeyType'}    {'ValueType'}
%>
%> refused
%> refused
%> refused
%> refused
%>     {'p'}    {[1]}    {'q'}    {'x'}

%% fields ordered by names in a cell
s = struct('c', 1, 'a', 2, 'b', 3); disp(fieldnames(orderfields(s, {'b', 'c', 'a'}))'), [t, p] = orderfields(s, struct('a', 0, 'b', 0, 'c', 0)); disp(fieldnames(t)'), disp(p')
%>     {'b'}    {'c'}    {'a'}
%>
%>     {'a'}    {'b'}    {'c'}
%>
%>      2     3     1

%% whos lists sizes, bytes and classes
x = [1 2 3]; name = 'abcd'; b = true; z = 1 + 2i;
w = whos; for k = 1:numel(w), fprintf('%s %s %d %s\n', w(k).name, mat2str(w(k).size), w(k).bytes, w(k).class), end
%> b [1 1] 1 logical
%> name [1 4] 8 char
%> x [1 3] 24 double
%> z [1 1] 16 double

%% whos prints a table
x = [1 2 3]; name = 'abcd'; z = 1 + 2i;
t = evalc('whos'); disp(numel(strfind(t, 'double'))), disp(contains(t, '1x4')), disp(contains(t, 'complex')), disp(strncmp(strtrim(t), 'Name', 4)), disp(any(strfind(evalc('who'), 'name')))
%>      2
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1

%% clear of everything, of globals and by pattern
global g, g = 3; ab = 1; ac = 2; b = 3;
clear a*, disp(exist('ab')), disp(exist('b')), clear global g, disp(exist('g')), clear, disp(numel(who))
%>      0
%>
%>      1
%>
%>      0
%>
%>      0

%% exceptions with causes and reports
a = MException('top:id', 'Top %s', 'words'); b = MException('low:id', 'Low'); a = addCause(a, b);
disp(numel(a.cause)), disp(a.cause{1}.message), r = getReport(a, 'basic'); disp(contains(r, 'Top words')), r = getReport(a, 'extended'); disp(contains(r, 'Low'))
try, throw(a), catch e, disp(e.cause{1}.identifier), end
%>      1
%>
%> Low
%>    1
%>
%>    1
%>
%> low:id

%% an exception's identifier must be one
for v = {'no identifier', 'a:b:c', '1:2', 'a'}
    try, e = MException(v{1}, 'words'); disp(e.identifier), catch q, disp('refused'), end
end
try, MException('a:b'), catch q, disp('refused'), end
%> refused
%> a:b:c
%> refused
%> refused
%> refused

%% an error thrown in the caller's name
try, outer(), catch e, disp(e.message), disp(e.stack(1).name), end
function outer(), inner(); end
function inner(), throwAsCaller(MException('x:y', 'from inside')), end
%> from inside
%> outer

%% errors from structs with a stack, and the last error
try, error(struct('message', 'm', 'identifier', 'i:d', 'stack', struct('file', {}, 'name', {}, 'line', {}))), catch e, disp([e.message ' ' e.identifier]), end
try, error('q:r', 'last'), catch, end
[m, id] = lasterr; disp([m ' ' id]), lasterr(''), disp(isempty(lasterr)), lasterr('set', 'a:b'); [m, id] = lasterr; disp([m ' ' id]), try, error(struct('m', 1)), catch e, disp('refused'), end
%> m i:d
%> last q:r
%>    1
%>
%> set a:b
%> refused

%% rethrow of structs and errors without an exception
try, rethrow(struct('message', 'again', 'identifier', 're:throw')), catch e, disp(e.identifier), end
try, rethrow(5), catch e, disp('refused'), end
try, error(MException('m:e', 'given')), catch e, disp(e.message), end
error([]), error(''), disp('went on')
%> re:throw
%> refused
%> given
%> went on

%% help names the forms
t = evalc('help numel'); disp(contains(t, 'numel')), disp(contains(evalc('help nosuchthing'), 'not found')), h = help('sin'); disp(ischar(h))
%>    1
%>
%>    1
%>
%>    1

%% which tells where a name comes from
t = evalc('which sin'); disp(contains(t, 'built-in')), x = 1; disp(contains(evalc('which x'), 'variable')), disp(contains(evalc('which nosuchthing'), 'not found')), disp(exist('sin')), disp(exist('x')), disp(exist('nosuchthing'))
%>    1
%>
%>    1
%>
%>    1
%>
%>      5
%>
%>      1
%>
%>      0

%% attributes with names and positions in the words
try, validateattributes(-1, {'numeric'}, {'positive'}), catch e, disp(e.identifier), end
try, validateattributes(-1, {'numeric'}, {'positive'}, 'fun', 'arg', 2), catch e, disp(contains(e.message, 'arg')), end
try, validateattributes('a', {'numeric', 'logical'}, {}), catch e, disp(e.identifier), end
try, validateattributes([1 2; 3 4], {'numeric'}, {'vector'}), catch e, disp(e.identifier), end
try, validateattributes([1 3 2], {'numeric'}, {'increasing'}), catch e, disp(e.identifier), end
try, validateattributes(5, {'numeric'}, {'<=', 4}), catch e, disp(e.identifier), end
try, validateattributes(5, {'numeric'}, {'>', 5}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'numel', 3}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'size', [1 3]}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'nrows', 2}), catch e, disp(e.identifier), end
try, validateattributes(1.5, {'numeric'}, {'integer'}), catch e, disp(e.identifier), end
try, validateattributes([2 4 5], {'numeric'}, {'even'}), catch e, disp(e.identifier), end
try, validateattributes([], {'numeric'}, {'nonempty'}), catch e, disp(e.identifier), end
try, validateattributes(1, {'numeric'}, {'nosuch'}), catch e, disp('unknown'), end
validateattributes(eye(2), {'numeric'}, {'diag', 'square', 'nonnegative', 'ncols', 2, 'ndims', 2, 'size', [2 NaN], '>=', 0, '<', 2, 'binary', 'finite', 'nonnan', '2d'}), disp('all hold')
%> MATLAB:expectedPositive
%>    1
%>
%> MATLAB:invalidType
%> MATLAB:expectedVector
%> MATLAB:expectedIncreasing
%> MATLAB:notLessEqual
%> MATLAB:notGreater
%> MATLAB:incorrectNumel
%> MATLAB:incorrectSize
%> MATLAB:incorrectNumrows
%> MATLAB:expectedInteger
%> MATLAB:expectedEven
%> MATLAB:expectedNonempty
%> unknown
%> all hold

%% display of nested structs and cells goes to the level of sizes
s.inner.x = 1; s.list = {1, {2, 3}}; s
c = {s, {1, 2; 3, 4}}
%> s =
%>
%>   struct with fields:
%>
%>     inner: [1x1 struct]
%>      list: {[1]  {1x2 cell}}
%>
%> c =
%>
%>   1x2 cell array
%>
%>     {1x1 struct}    {2x2 cell}

%% maps: constructor's forms that are refused, and types
for a = {{5, 'x', 3}, {{'a', 1}, {1, 2}}, {'KeyType', 'cell', 'ValueType', 'any'}, {'KeyType', 'char', 'ValueType', 'nosuch'}, {{1, 2}, {'a', 5}, 'UniformValues', true}, {{'a', 'b'}, {1, 2}, 'UniformValues', false}}
    try, m = containers.Map(a{1}{:}); disp(m.ValueType), catch e, disp('refused'), end
end
m = containers.Map([1 2 3], {'a', 'b', 'c'}); disp(m.KeyType), disp(m.ValueType), m = containers.Map(single(1), 5); disp(m.KeyType), m = containers.Map({'a', 'b'}, {'x', 'y'}); disp(m.ValueType), disp(values(m, {'b'}))
%> refused
%> refused
%> refused
%> refused
%> refused
%> any
%> double
%> any
%> single
%> any
%>     {'y'}
