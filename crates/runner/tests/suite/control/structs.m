%% struct from pairs
s = struct('a', 1, 'b', 'text')
%> s =
%>
%>   struct with fields:
%>
%>     a: 1
%>     b: 'text'
%>
%% cells make arrays
s = struct('a', {1, 2, 3}, 'b', 0);
disp(size(s)), disp(s(3).a), disp(s(2).b)
%>      1     3
%>
%>      3
%>
%>      0
%>
%% a cell in a cell is a value
s = struct('c', {{1, 2}});
disp(size(s)), disp(class(s.c))
%>      1     1
%>
%> cell
%% an empty cell makes an empty struct
s = struct('a', {});
disp(size(s)), disp(fieldnames(s))
%>      0     0
%>
%>     {'a'}
%>
%% cells of different sizes
try, struct('a', {1, 2}, 'b', {1, 2, 3}); catch e, disp(e.message), end
%> Array dimensions of input '4' must match those of input '2' or be scalar.
%% names must be names
try, struct('1a', 2); catch e, disp(e.message), end
%> Invalid field name "1a".
%% pairs are needed
try, struct('a', 1, 'b'); catch e, disp(e.message), end
%> Field and value input arguments must come in pairs.
%% struct of []
s = struct([]);
disp(size(s)), disp(isempty(s))
%>      0     0
%>
%>    1
%>
%% isfield
s.a = 1; s.b = 2;
fprintf('%d ', isfield(s, 'a'), isfield(s, {'a', 'x', 'b'}), isfield(5, 'a'), isfield(s, 7))
%> 1 1 0 1 0 0
%% rmfield
s = rmfield(struct('a', 1, 'b', 2, 'c', 3), {'a', 'c'});
disp(fieldnames(s))
%>     {'b'}
%>
%% rmfield of a missing field
rmfield(struct('a', 1), 'b')
%! MATLAB:rmfield:InvalidFieldname
%% fieldnames of a number
fieldnames(5)
%! MATLAB:fieldnames:InvalidInput
%% orderfields
[s, p] = orderfields(struct('c', 3, 'a', 1, 'b', 2));
disp(fieldnames(s)), disp(p')
%>     {'a'}
%>     {'b'}
%>     {'c'}
%>
%>      2     3     1
%>
%% orderfields like another struct
s = orderfields(struct('a', 1, 'b', 2), struct('b', 0, 'a', 0));
disp(fieldnames(s))
%>     {'b'}
%>     {'a'}
%>
%% orderfields by a permutation
s = orderfields(struct('a', 1, 'b', 2), [2 1]);
disp(fieldnames(s))
%>     {'b'}
%>     {'a'}
%>
%% struct2cell
c = struct2cell(struct('a', 1, 'b', 'x'))
%> c =
%>
%>   2x1 cell array
%>
%>     {[1]}
%>     {'x'}
%>
%% struct2cell of an array
disp(size(struct2cell(struct('a', {1, 2, 3}, 'b', 0))))
%>      2     1     3
%>
%% cell2struct
s = cell2struct({1, 'x'; 2, 'y'}, {'n', 't'}, 2);
fprintf('%d%s ', s(1).n, s(1).t, s(2).n, s(2).t), disp(size(s))
%> 1x 2y      2     1
%>
%% cell2struct with the wrong number of names
try, cell2struct({1; 2}, {'a'}, 1); catch e, disp(e.message), end
%> Number of field names must match number of fields in new structure.
%% getfield and setfield
s = struct('a', [4 5 6]);
disp(getfield(s, 'a', {2}))
s = setfield(s, 'b', 'c', 7);
disp(s.b.c)
s = setfield(s, 'a', {2}, 50);
disp(s.a)
%>      5
%>
%>      7
%>
%>      4    50     6
%>
%% getfield of a missing field
getfield(struct('a', 1), 'b')
%! MATLAB:nonExistentField
%% dynamic fields
s = struct(); n = 'key';
s.(n) = 3; disp(s.key)
%>      3
%>
%% substruct and subsref
s.list = {10, [20 30]};
disp(subsref(s, substruct('.', 'list', '{}', {2}, '()', {1})))
%>     20
%>
%% subsref of several values
[a, b] = subsref({1, 2, 3}, substruct('{}', {[1 3]}));
fprintf('%d %d\n', a, b)
%> 1 3
%% subsref with a colon
disp(subsref([1 2; 3 4], substruct('()', {':', 2})))
%>      2
%>      4
%>
%% subsasgn
x = subsasgn([1 2 3], substruct('()', {5}), 9);
disp(x)
s = subsasgn(struct('a', 1), substruct('.', 'b', '()', {2}), 4);
disp(s.b)
c = subsasgn({1, 2}, substruct('{}', {2}), 'new');
disp(c{2})
%>      1     2     3     0     9
%>
%>      0     4
%>
%> new
%% subsref calls a handle
disp(subsref(@(x) x + 1, substruct('()', {4})))
%>      5
%>
%% namedargs2cell
c = namedargs2cell(struct('Width', 2, 'Name', 'n'));
fprintf('%s %d %s %s\n', c{:})
%> Width 2 Name n
%% isstruct
fprintf('%d%d%d\n', isstruct(struct()), isstruct(5), isstruct({}))
%> 100
%% substruct of bad subscripts
try, substruct('()', [1 2 3]); disp('none'), catch, disp('refused'), end
%> refused
