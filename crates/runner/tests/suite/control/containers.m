%% cells: creation, growth and deletion
c = cell(2, 3); disp(size(c)), disp(isempty(c{1}))
c{3, 1} = 5; disp(size(c))
c(:, 2) = []; disp(size(c))
c{1} = 'x'; c(2, :) = {1, 2}; disp(c)
%>      2     3
%>
%>    1
%>
%>      3     3
%>
%>      3     2
%>
%>     {'x'}    {0x0 double}
%>     {[1]}    {[       2]}
%>     {[5]}    {0x0 double}

%% a cell's elements counted and tested
c = {1, 'ab', [], {}};
disp(cellfun(@numel, c)), disp(cellfun(@isempty, c)), disp(cellfun('length', c)), disp(cellfun(@class, c, 'UniformOutput', false))
%>      1     2     0     0
%>
%>    0   0   1   1
%>
%>      1     2     0     0
%>
%>     {'double'}    {'char'}    {'double'}    {'cell'}

%% the second result may not have another class
try
    cellfun(@(k) k, {1, 'a'}), disp('no error')
catch e
    disp(e.identifier)
end
try
    arrayfun(@(k) pick(k), 1:3), disp('no error')
catch e
    disp(e.identifier)
end
function r = pick(k)
if k == 3, r = true; else, r = 1; end
end
%> MATLAB:cellfun:ClassMismatch
%> MATLAB:arrayfun:ClassMismatch

%% results of cellfun with several outputs
[m, i] = cellfun(@max, {[1 5 2], [7 3]});
disp([m; i])
[q, w] = cellfun(@(x) deal(x, -x), {1, 2}, 'UniformOutput', false); disp(q), disp(w)
%>      5     7
%>      2     1
%>
%>     {[1]}    {[2]}
%>
%>     {[-1]}    {[-2]}

%% cell arrays joined
a = {1, 2}; b = {3};
disp(size([a b])), disp(size([a, {b}])), disp(size({a{:} b})), disp(size([a; {4 5}])), disp(numel([{} a]))
%>      1     3
%>
%>      1     3
%>
%>      1     3
%>
%>      2     2
%>
%>      2

%% num2cell, cell2mat, mat2cell
disp(num2cell([1 2; 3 4])), disp(cell2mat({1 2; 3 4})), c = mat2cell(magic(4), [1 3], [2 2]); disp(size(c{2, 1})), disp(c{1, 2})
%>     {[1]}    {[2]}
%>     {[3]}    {[4]}
%>
%>      1     2
%>      3     4
%>
%>      3     2
%>
%>      3    13

%% cells compared
disp(isequal({1, 'a'}, {1, 'a'})), disp(isequal({1, 'a'}, {1, 'b'})), disp(isequal({1}, {1, 2})), disp(isequal({1; 2}, {1, 2})), disp(iscellstr({'a', 'b'})), disp(iscellstr({'a', 1}))
%>    1
%>
%>    0
%>
%>    0
%>
%>    0
%>
%>    1
%>
%>    0

%% isequal looks at sizes, not classes
disp([isequal([1 2], [1; 2]), isequal(1:4, [1 2; 3 4]), isequal(zeros(0, 1), []), isequal(1, true), isequal('a', 97), isequal(int8(5), 5), isequal(NaN, NaN), isequaln(NaN, NaN), isequal([], ''), isequal(1, 1, 1), isequal(1, 1, 2)])
%>    0   0   0   1   1   1   0   1   1   1   0

%% structs: fields in order of creation
s.b = 1; s.a = 2; s.c.d = 3;
disp(fieldnames(s)'), disp(isfield(s, 'a')), disp(isfield(s, {'b', 'x', 'c'})), disp(isfield(s.c, 'd'))
%>     {'b'}    {'a'}    {'c'}
%>
%>    1
%>
%>    1   0   1
%>
%>    1

%% removing and renaming fields
s = struct('a', 1, 'b', 2, 'c', 3);
t = rmfield(s, 'b'); disp(fieldnames(t)'), t = rmfield(s, {'a', 'c'}); disp(fieldnames(t)')
try, rmfield(s, 'x'); disp('no error'), catch e, disp(e.identifier), end
try, rmfield(s, {'a', 'x'}); disp('no error'), catch e, disp(e.identifier), end
%>     {'a'}    {'c'}
%>
%>     {'b'}
%>
%> MATLAB:rmfield:InvalidFieldname
%> MATLAB:rmfield:InvalidFieldname

%% fields in another order
s = struct('b', 1, 'a', 2);
[t, p] = orderfields(s); disp(fieldnames(t)'), disp(p'), t = orderfields(s, [2 1]); disp(fieldnames(t)')
%>     {'a'}    {'b'}
%>
%>      2     1
%>
%>     {'a'}    {'b'}

%% struct arrays
s = struct('x', {1, 2, 3});
disp(size(s)), disp([s.x]), disp(numel(s(2:3))), s(2) = []; disp([s.x]), s(4).x = 9; disp(isempty(s(3).x)), disp(size(s))
%>      1     3
%>
%>      1     2     3
%>
%>      2
%>
%>      1     3
%>
%>    1
%>
%>      1     4

%% values set over a struct array
s = struct('x', {1, 2}); [s.x] = deal(7); disp([s.x]), [s.y] = deal('a', 'b'); disp([s.y]), disp(arrayfun(@(e) e.x + 1, s))
%>      7     7
%>
%> ab
%>      8     8

%% struct2cell and cell2struct
s = struct('a', 1, 'b', 'x'); disp(struct2cell(s)'), t = cell2struct({5; 'y'}, {'p', 'q'}, 1); disp(t.p), disp(t.q), t = cell2struct({1 2; 3 4}, {'u', 'v'}, 2); disp(size(t)), disp([t.v])
%>     {[1]}    {'x'}
%>
%>      5
%>
%> y
%>      2     1
%>
%>      2     4

%% getfield and setfield
s.a.b = [1 2 3]; disp(getfield(s, 'a', 'b', {2})), s = setfield(s, 'a', 'c', 9); disp(s.a.c), disp(s.('a').('b')(end))
%>      2
%>
%>      9
%>
%>      3

%% structfun
s = struct('a', 1, 'b', 4); disp(structfun(@sqrt, s)'), t = structfun(@(x) x * 2, s, 'UniformOutput', false); disp(t.b)
%>      1     2
%>
%>      8

%% maps: keys in order, values by key
m = containers.Map({'c', 'a', 'b'}, [3 1 2]);
disp(keys(m)), disp(cell2mat(values(m))), disp(m('b')), disp(m.Count), disp(isKey(m, 'a')), disp(isKey(m, {'a', 'z'})), disp(cell2mat(values(m, {'c', 'a'})))
%>     {'a'}    {'b'}    {'c'}
%>
%>      1     2     3
%>
%>      2
%>
%>    3
%>
%>    1
%>
%>    1   0
%>
%>      3     1

%% maps: change and remove
m = containers.Map('KeyType', 'double', 'ValueType', 'any');
m(3) = 'three'; m(1) = [1 2]; m(2) = {5}; disp(cell2mat(keys(m))), remove(m, 2); disp(m.length()), m(3) = 'drei'; disp(m(3)), disp(m.isKey(2))
try, m(7), catch e, disp(e.identifier), end
try, remove(m, 7); catch e, disp(e.identifier), end
%>      1     2     3
%>
%>      2
%>
%> drei
%>    0
%>
%> MATLAB:Containers:Map:NoKey
%> MATLAB:Containers:Map:NoKey

%% maps are handles
m = containers.Map(); n = m; n('k') = 1; disp(m.Count), disp(m == n), f = @(q) q.keys(); disp(f(m))
%>    1
%>
%>    1
%>
%>     {'k'}

%% counting with a map
m = containers.Map('KeyType', 'char', 'ValueType', 'double');
for w = strsplit('the cat the dog the end')
    k = w{1};
    if isKey(m, k), m(k) = m(k) + 1; else, m(k) = 1; end
end
for k = keys(m), fprintf('%s=%d ', k{1}, m(k{1})), end
%> cat=1 dog=1 end=1 the=3

%% deal to the places of a cell and a struct
c = cell(1, 3); [c{:}] = deal(0); disp(c), [a, b] = deal(1, 2); disp([a b]), [c{1:2}] = deal('x', 'y'); disp(c{2})
%>     {[0]}    {[0]}    {[0]}
%>
%>      1     2
%>
%> y

%% errors of cells and structs
c = {1, 2}; s.a = 1;
try, c{3}, catch e, disp(e.identifier), end
try, c{1.5}, catch e, disp(e.identifier), end
try, s.b, catch e, disp(e.identifier), end
try, c + 1, catch e, disp(e.identifier), end
try, s + 1, catch e, disp(e.identifier), end
try, x = [s, 5]; disp('joined'), catch e, disp('cannot join'), end
try, q = 5; q{1}, catch e, disp(e.identifier), end
try, q = 5; q.f, catch e, disp(e.identifier), end
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:nonExistentField
%> MATLAB:UndefinedFunction
%> MATLAB:UndefinedFunction
%> cannot join
%> MATLAB:cellRefFromNonCell
%> MATLAB:structRefFromNonStruct

%% nested containers change in place
s.list = {}; s.list{end + 1} = struct('n', 1); s.list{end + 1} = struct('n', 2); s.list{1}.n = 10; disp(s.list{1}.n + s.list{2}.n), s.m.k{2}.z(3) = 4; disp(s.m.k{2}.z), disp(isempty(s.m.k{1}))
%>     12
%>
%>      0     0     4
%>
%>    1

%% a copy does not change with the other
a.x = [1 2 3]; b = a; b.x(2) = 9; disp(a.x), c = {a}; c{1}.x(1) = 7; disp(a.x), d = c; d{1}.x = 0; disp(c{1}.x)
%>      1     2     3
%>
%>      1     2     3
%>
%>      7     2     3
