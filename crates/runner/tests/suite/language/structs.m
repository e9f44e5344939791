%% nested creation by assignment
s.a.b.c = 5; disp(s.a.b.c), disp(isstruct(s.a))
%>      5
%>
%>    1
%>
%% arrays by assignment
s(3).x = 7; fprintf('%d %s %d %d', numel(s), mat2str(size(s)), isempty(s(1).x), s(3).x)
%> 3 [1 3] 1 7
%% a field of the last element's field
s.a(2).b = 4; s.a(end).c = 'z'; s.a(end + 1).b = 9; fprintf('%d %d %s %d', s.a(2).b, numel(s.a), s.a(2).c, s.a(end).b)
%> 4 3 z 9
%% deep end
s.list = {}; s.list{end+1} = 'a'; s.list{end+1}.n = 3; s.v(4) = 1; s.v(end) = 8; fprintf('%d %d %s', numel(s.list), s.list{end}.n, mat2str(s.v))
%> 2 3 [0 0 0 8]
%% dynamic fields
n = 'alpha'; s.(n) = 1; s.([n '2']) = 2; s.(n)(3) = 9; fprintf('%s %d %s', mat2str(s.alpha), s.alpha2, strjoin(fieldnames(s)', ','))
%> [1 0 9] 2 alpha,alpha2
%% dynamic fields with a string
s.("k") = 4; f = "k"; disp(s.(f))
%>      4
%>
%% a field that is not there
s.a = 1; s.b
%! MATLAB:nonExistentField
%% words of a field that is not there
try, s.a = 1; s.b, catch e, disp(e.message), end
%> Unrecognized field name "b".
%% a dot on a number
x = 5; x.a
%! MATLAB:structRefFromNonStruct
%% fields keep their order
s.z = 1; s.a = 2; s.m = 3; s.z = 4; disp(strjoin(fieldnames(s)', ' '))
%> z a m
%% a new field reaches all elements
s = struct('a', {1, 2}); s(2).b = 'x'; fprintf('%d %d', isfield(s, 'b'), isempty(s(1).b))
%> 1 1
%% structs of the same fields join
a.x = 1; b.x = 2; c = [a, b, a]; fprintf('%d', c.x)
%> 121
%% structs of other fields do not join
try, a.x = 1; b.y = 2; [a, b], catch e, disp(strtok(e.message, '.')), end
%> Names of fields in structure arrays being concatenated do not match
%% an element is replaced by a struct
s = struct('a', {1, 2}); t.a = 5; s(2) = t; s(end + 1) = t; fprintf('%d', s.a)
%> 155
%% a cell of cells in struct
s = struct('c', {{1, 2}}); fprintf('%s %d', mat2str(size(s)), numel(s.c))
%> [1 1] 2
%% struct of cells makes an array
s = struct('a', {1, 2, 3}, 'b', 'same'); fprintf('%s %d %s', mat2str(size(s)), s(3).a, s(2).b)
%> [1 3] 3 same
%% an empty struct array
s = struct('a', {}); fprintf('%d %d ', numel(s), isempty(s)), s(1).a = 2; fprintf('%d %d', numel(s), s.a)
%> 0 1 1 2
%% rmfield and isfield
s = struct('a', 1, 'b', 2); s = rmfield(s, 'a'); fprintf('%d', isfield(s, {'a', 'b', 'c'})), fprintf('%d', isfield(5, 'a'))
%> 0100
%% elementwise update through a field
s.v = [1 2 3]; s.v(2) = []; s.v(end + 1) = s.v(1) + 10; disp(mat2str(s.v))
%> [1 3 11]
%% structs are values
a.x = 1; b = a; b.x = 2; f(a); fprintf('%d %d', a.x, b.x)
function f(s), s.x = 100; end
%> 1 2
%% an array of structs in a matrix
s(2, 2).v = 3; fprintf('%s %d', mat2str(size(s)), s(end).v)
%> [2 2] 3
%% a field of an array in a condition of many
s = struct('n', {4, 9, 2}); disp(mat2str([s.n] > 3)), t = s([s.n] > 3); fprintf('%d', numel(t))
%> [true true false]
%> 2
%% indexing a list of many by a further index
s = struct('a', {1, 2}); s.a(1)
%! MATLAB:index:expected_one_output_from_intermediate_indexing
%% a double made a struct by assignment
try, x = 5; x.a = 1; catch e, disp(e.message), end
%> Unable to perform assignment because dot indexing is not supported for variables of this type.
%% empty becomes a struct
x = []; x.a = 1; x(2).a = 4; fprintf('%d', x.a)
%> 14
%% a handle in a field is called
s.f = @(x) x + 1; s.g.h = {@(y) y * 2}; fprintf('%d %d', s.f(1), s.g.h{1}(4))
%> 2 8
%% display of a struct
s.a = 1; s.b = 'txt'; s.c = [1 2 3]; s
%> s =
%>
%>   struct with fields:
%>
%>     a: 1
%>     b: 'txt'
%>     c: [1 2 3]
%>
%% display of a struct array
s = struct('a', {1, 2}, 'b', 0)
%> s =
%>
%>   1x2 struct array with fields:
%>
%>     a
%>     b
%>
%% isequal does not look at the order
disp(isequal(struct('a', 1, 'b', 2), struct('b', 2, 'a', 1)))
%>    1
%>
