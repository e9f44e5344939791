%% cellfun uniform
disp(cellfun(@numel, {'a', 'bcd', ''}))
%>      1     3     0
%>
%% cellfun keeps the shape
disp(cellfun(@(x) x * 2, {1 2; 3 4}))
%>      2     4
%>      6     8
%>
%% cellfun not uniform
c = cellfun(@(x) [x x], {1, 'a'}, 'UniformOutput', false)
%> c =
%>
%>   1x2 cell array
%>
%>     {[1 1]}    {'aa'}
%>
%% option names are cut
c = cellfun(@(x) {x}, {1}, 'un', 0);
disp(class(c{1}))
%> cell
%% cellfun with two cells and two outputs
[s, d] = cellfun(@(a, b) deal(a + b, a - b), {5, 6}, {1, 2});
disp(s), disp(d)
%>      6     8
%>
%>      4     4
%>
%% logical results
t = cellfun(@ischar, {1, 'a'});
disp(class(t)), disp(t)
%> logical
%>    0   1
%>
%% cellfun with the old names
fprintf('%d', cellfun('isempty', {1, [], ''})), fprintf(' '), fprintf('%d', cellfun('length', {[1 2 3], 'ab'}))
fprintf(' '), fprintf('%d', cellfun('size', {zeros(2, 3), 1}, 2)), fprintf(' '), fprintf('%d', cellfun('isclass', {1, 'a'}, 'char'))
%> 011 32 31 01
%% a function by name
disp(cellfun('numel', {1, [1 2]})), disp(cellfun('upper', {'a'}))
%>      1     2
%>
%> A
%% results that are no scalars
cellfun(@(x) [x x], {1, 2})
%! MATLAB:cellfun:NotAScalarOutput
%% results of two classes
try, cellfun(@(x) x, {1, true}); disp('none'), catch, disp('mismatch'), end
%> mismatch
%% cellfun wants cells
cellfun(@(x) x, [1 2])
%! MATLAB:cellfun:NotACell
%% cells of different sizes
try, cellfun(@(a, b) a, {1, 2}, {1}); disp('none'), catch e, disp(e.message), end
%> All of the input arguments must be of the same size and shape.
%> Previous inputs had size 2 in dimension 2. Input #3 has size 1.
%% empty cells
x = cellfun(@(x) x, {});
disp(size(x)), disp(class(x))
y = cellfun(@(x) x, cell(0, 3), 'UniformOutput', false);
disp(size(y)), disp(class(y))
%>      0     0
%>
%> double
%>      0     3
%>
%> cell
%% the error handler
r = cellfun(@(x) error('my:id', 'bad %d', x), {7, 8}, 'ErrorHandler', @(e, x) e.index * 10 + x);
disp(r)
%>     17    28
%>
%% the error handler gets message and identifier
c = cellfun(@(x) error('my:id', 'bad %d', x), {7}, 'ErrorHandler', @(e, x) [e.identifier '/' e.message], 'UniformOutput', false);
disp(c{1})
%> my:id/bad 7
%% an error in the function ends cellfun
cellfun(@(x) error('in:side', 'x'), {1})
%! in:side
%% cellfun as a statement
cellfun(@(x) fprintf('<%s>', x), {'a', 'b'});
cellfun(@disp, {1, 'z'})
%> <a><b>     1
%>
%> z
%% nested cellfun
r = cellfun(@(c) sum(cellfun(@(x) x + 1, c)), {{1, 2}, {3}});
disp(r)
%>      5     4
%>
%% arrayfun
disp(arrayfun(@(x) x^2, [1 2; 3 4]))
%>      1     4
%>      9    16
%>
%% arrayfun over structs
s = struct('a', {1, 2, 3});
disp(arrayfun(@(e) e.a * 2, s))
%>      2     4     6
%>
%% arrayfun over chars
disp(arrayfun(@(c) c + 1, 'ab'))
%>     98    99
%>
%% arrayfun over cells gives cells
c = arrayfun(@(x) class(x), {1, 'a'}, 'UniformOutput', false);
disp(c{2})
%> cell
%% arrayfun with two arrays
disp(arrayfun(@(x, y) x + y, [1 2], [10 20]))
%>     11    22
%>
%% arrayfun of different sizes
try, arrayfun(@(a, b) a, [1 2], [1 2 3]); disp('none'), catch e, disp(e.message), end
%> All of the input arguments must be of the same size and shape.
%> Previous inputs had size 2 in dimension 2. Input #3 has size 3.
%% arrayfun not uniform
c = arrayfun(@(n) 1:n, 1:3, 'UniformOutput', false);
disp(c{3})
%>      1     2     3
%>
%% arrayfun of int8 keeps the class
x = arrayfun(@(v) v * 2, int8([1 100]));
disp(class(x)), disp(x)
%> int8
%>      2   127
%>
%% arrayfun with indices and max
[m, i] = arrayfun(@(k) max([k 5 2]), [1 9]);
fprintf('%d ', m, i)
%> 5 9 2 1
%% structfun
disp(structfun(@(x) x * 2, struct('a', 1, 'b', 2)))
%>      2
%>      4
%>
%% structfun not uniform
s = structfun(@(x) [x x], struct('a', 1, 'b', 'q'), 'UniformOutput', false)
%> s =
%>
%>   struct with fields:
%>
%>     a: [1 1]
%>     b: 'qq'
%>
%% local functions as callbacks
disp(cellfun(@half, {2, 4}))
function y = half(x), y = x / 2; end
%>      1     2
%>
%% bsxfun
disp(bsxfun(@plus, [1; 2], [10 20]))
disp(bsxfun(@(a, b) a .* b, [1 2], [3; 4]))
%>     11    21
%>     12    22
%>
%>      3     6
%>      4     8
%>
%% bsxfun of sizes that do not fit
bsxfun(@plus, [1 2], [1 2 3])
%! MATLAB:bsxfun:arrayDimensionsMustMatch
