%% recursion ends at the limit
try, down(1), catch e, disp(e.identifier), end
function down(n), down(n + 1); end
%> MATLAB:recursionLimit

%% recursion below the limit
disp(depth(400))
function r = depth(n), if n == 0, r = 0; else, r = 1 + depth(n - 1); end, end
%>    400

%% a script takes no arguments
helper(1)
%+ helper.m
x = 1;
%! MATLAB:scriptNotAFunction

%% stray words of blocks
eval('else')
%! MATLAB:m_illegal_reserved_keyword_usage

%% operators of other languages are refused
for s = {'x += 1', 'x++', 'y = 3 ** 2', 'y = 1 != 2', 'y = !true', 'x -= 1'}
    x = 1;
    try, eval([s{1} ';']), disp('ran'), catch e, disp('refused'), end
end
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused

%% characters that do not belong
for s = {'x = 1 # 2', 'x = $1', 'x = “a”', '_a = 1', 'x = 1 ` 2', '1a = 2', 'x = 0x1FFu8', 'x = 3(', '[1 2', '{1, 2', 'x = )'}
    try, eval([s{1} ';']), disp('ran'), catch e, disp('refused'), end
end
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused

%% integer literals in hexadecimal and binary
x = {0xFF, 0x1FFu16, 0b101, 0xFFs8, 0x10000, 0xFFFFFFFFFF, 0x7Fs8, 0xFu64, 0b11s32};
for k = 1:numel(x), fprintf('%s %d\n', class(x{k}), x{k}), end
%> uint8 255
%> uint16 511
%> uint8 5
%> int8 -1
%> uint32 65536
%> uint64 1099511627775
%> int8 127
%> uint64 15
%> int32 3

%% an unknown block comment end and nested block comments
%{
disp('hidden')
%{
disp('deeper')
%}
disp('still hidden')
%}
disp('shown')
%{ not a block
disp('also shown')
%> shown
%> also shown

%% block words closed in other languages' manner are refused
for s = {'if 1, x = 1; endif', 'for k = 1, endfor', 'while 0, endwhile'}
    try, eval(s{1}), disp('ran'), catch e, disp('refused'), end
end
%> refused
%> refused
%> refused

%% targets that are none
for s = {'5 = x', '[1, x] = size(1)', 'x + 1 = 2', 'f(1) + 2 = 3', '''a'' = 1', 'x = ', '[a, b] = 5'}
    try, eval([s{1} ';']), disp('ran'), catch e, disp('refused'), end
end
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused

%% text of anonymous functions with every operator
f = @(a, b) (a + b) - a .* b ./ 2 .^ a; disp(func2str(f))
f = @(a, b) a < b && a <= b || a > b & a >= b | a == b; disp(func2str(f))
f = @(s) s.(['a' 'b']){1}(end, :)'; disp(func2str(f))
f = @() [1, 2; 3 4]; disp(func2str(f))
f = @(x) ~x + -x.'; disp(func2str(f))
f = @(x) {x, 'it''s', "q"}; disp(func2str(f))
f = @(varargin) numel(varargin) \ 2 .\ 3; disp(func2str(f))
%> @(a,b)(a+b)-a.*b./2.^a
%> @(a,b)a<b&&a<=b||a>b&a>=b|a==b
%> @(s)s.(['a','b']){1}(end,:)'
%> @()[1,2;3,4]
%> @(x)~x+-x.'
%> @(x){x,'it''s',"q"}
%> @(varargin)numel(varargin)\2.\3

%% operators inside anonymous functions
f = {@(a, b) a ./ b, @(a, b) a .\ b, @(a, b) a == b, @(a, b) a ~= b, @(a, b) a < b, @(a, b) a <= b, @(a, b) a >= b, @(a, b) a > b, @(a, b) a & b, @(a, b) a | b, @(a, b) a \ b, @(a, b) a ^ b, @(a, b) -a + b};
for k = 1:numel(f), fprintf('%g ', f{k}(2, 4)), end
for k = 1:numel(f), fprintf('%s ', func2str(f{k})), end
%> 0.5 2 0 1 1 1 0 0 1 1 2 16 2 @(a,b)a./b @(a,b)a.\b @(a,b)a==b @(a,b)a~=b @(a,b)a<b @(a,b)a<=b @(a,b)a>=b @(a,b)a>b @(a,b)a&b @(a,b)a|b @(a,b)a\b @(a,b)a^b @(a,b)-a+b

%% conditions with every comparison of texts and numbers
if 'a' < 'b', disp('<'), end
if [1 2] <= [1 2], disp('<='), end
if ~([3 1] > [1 2]), disp('not all >'), else, disp('some'), end
if int8(3) >= 2.5, disp('>='), end
if single(1) ~= 1, disp('~='), else, disp('=='), end
while ~([1 0] == [1 1]), disp('once'), break, end
if ~(1 > 2) && ~(0 || 0), disp('both'), end
if (1 > 2 || 2 > 1) && ~(1 && 0), disp('mixed'), end
%> <
%> <=
%> some
%> >=
%> ==
%> both
%> mixed

%% loops over maps, handles and objects make one turn
m = containers.Map({'a', 'b'}, [1 2]); n = 0; for k = m, n = n + k.Count; end, disp(n), for f = @sin, disp(f(0)), end
%>    2
%>
%>      0

%% globals as loop variables and in conditions
global g, g = 0;
for k = 1:3, bump(), end
disp(g), if g, disp('set'), end
function bump(), global g, g = g + 1; end
%>      3
%>
%> set

%% the value of a global is shown and answered
global q, q = 5;
q
q;
disp(q)
%> q =
%>
%>      5
%>
%>      5

%% end in the arguments of a function's handle
f = @(x) x; 
try, f(end), catch e, disp('refused'), end
x = 1:5; disp(f(x(end)))
%> refused
%>      5

%% lists from a cell in the middle of indices
c = {2, 1}; m = magic(3); disp(m(c{:})), m(c{:}) = 99; disp(m(2, 1)), d = {m, 5}; disp(d{1}(c{:})), s = struct('x', {{1, 2, 3}}); disp([s.x{2:3}]), z = {[1 2], [3 4]}; disp(max(z{:}))
%>      3
%>
%>     99
%>
%>     99
%>
%>      2     3
%>
%>      3     4

%% an index with a list in braces
c = {{10, 20}, {30, 40}}; i = {2}; j = {1, 2}; disp(c{i{:}}{1}), disp(c{i{:}}{j{2}}), c{i{:}}{j{1}} = 7; disp(c{2}{1})
%>     30
%>
%>     40
%>
%>      7

%% more results than one in the middle
s = struct('a', {struct('b', 1), struct('b', 2)});
try, s.a.b, catch e, disp(e.identifier), end
c = {struct('b', 1), struct('b', 2)};
try, c{:}.b, catch e, disp(e.identifier), end
try, x = s.a, catch e, disp('too many'), end
try, t = struct('a', {}); x = t.a; disp('assigned'), catch e, disp('too few'), end
%> MATLAB:index:expected_one_output_from_intermediate_indexing
%> MATLAB:index:expected_one_output_from_intermediate_indexing
%> too many
%> too few

%% outputs that are ignored
[~, i] = max([1 9 3]); disp(i), [q, ~] = deal(1, 2); disp(q), [~, ~, k] = three(); disp(k)
function [a, b, c] = three(), a = 1; b = 2; c = nargout; end
%>      2
%>
%>      1
%>
%>      3

%% elements of every class are assigned within
for c = {'single', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'char', 'logical'}
    x = cast([1 2 3], c{1}); if strcmp(c{1}, 'logical'), x = [true true true]; end
    x([1 3]) = x([3 2]); x(2) = 0; x(5) = x(1); fprintf('%s %s;', class(x), mat2str(double(x)))
end
%> single [3 0 2 0 3];int8 [3 0 2 0 3];int16 [3 0 2 0 3];int32 [3 0 2 0 3];int64 [3 0 2 0 3];uint8 [3 0 2 0 3];uint16 [3 0 2 0 3];uint32 [3 0 2 0 3];uint64 [3 0 2 0 3];char [3 0 2 0 3];logical [1 0 1 0 1];

%% elements of one class take values of another
x = int8([1 2]); x(2) = 300; disp(x), y = [true false]; y(2) = 5; disp(class(y)), z = 'abc'; z(2) = 'X'; disp(z), w = single([1 2]); w(1) = pi; disp(class(w)), v = [1 2]; v(1) = single(3); disp(class(v)), u = [1 2]; u(2) = int8(7); disp(class(u)), t = [1 2]; t(2) = 'a'; disp(t), r = {1}; r(2) = {5}; disp(numel(r)), q = 1:2; q(2) = 1i; disp(isreal(q))
%>      1   127
%>
%> logical
%> aXc
%> single
%> double
%> double
%>      1    97
%>
%>      2
%>
%>    0

%% handles and maps in places
f = @sin; f(1) = @cos; disp(func2str(f)), try, f(2) = @tan; disp('made'), catch e, disp('no arrays'), end, m = containers.Map(); m(1, 1)
%> cos
%> no arrays
%! MATLAB:Containers:Map:OnlyOneKey

%% values of maps have their type
m = containers.Map('KeyType', 'char', 'ValueType', 'double'); m('a') = 1;
try, m('b') = 'text'; disp('stored'), catch e, disp('refused'), end
try, m(5), catch e, disp(e.identifier), end
n = containers.Map('KeyType', 'double', 'ValueType', 'any'); try, n('a') = 1; disp('stored'), catch e, disp('refused'), end
try, m('a', 'b'), catch e, disp(e.identifier), end
%> refused
%> MATLAB:Containers:TypeMismatch
%> refused
%> MATLAB:Containers:Map:OnlyOneKey

%% large products run in slices
a = reshape(mod(0:89999, 7), 300, 300); b = a * a'; disp(b(1, 1)), disp(sum(b(:))), x = a(1:200, 1:200) + 500 * eye(200); y = x \ sum(x, 2); disp(max(abs(y - 1)) < 1e-10), disp(isequal(size(inv(x)), [200 200]))
%>         3912
%>
%>    242995795
%>
%>    1
%>
%>    1

%% a function called by a name with too many outputs
try, [a, b] = sin(1), catch e, disp(e.identifier), end
try, [a, b, c] = numel(1), catch e, disp(e.identifier), end
try, x = disp(1); disp('kept'), catch e, disp(e.identifier), end
try, sin(), catch e, disp(e.identifier), end
try, sin(1, 2), catch e, disp(e.identifier), end
try, zeros(1, 2, 'nope'), catch e, disp('refused'), end
%> MATLAB:maxlhs
%> MATLAB:maxlhs
%> kept
%> MATLAB:minrhs
%> MATLAB:maxrhs
%> refused

%% sizes that do not fit
try, [1 2 3] + [1 2], catch e, disp(e.identifier), end
try, ones(2, 3) * ones(2, 3), catch e, disp(e.identifier), end
try, [1 2; 3], catch e, disp(e.identifier), end
try, [ones(2), ones(3)], catch e, disp(e.identifier), end
try, x = 1:3; x(5:6) = [1 2 3]; catch e, disp(e.identifier), end
try, x = ones(2); x(:, 3) = [1 2 3]; catch e, disp(e.identifier), end
try, x = ones(2); x(5) = []; catch e, disp(e.identifier), end
try, x = ones(2); x(1, 1) = []; catch e, disp(e.identifier), end
try, reshape(1:6, 4, 2), catch e, disp(e.identifier), end
try, horzcat({1}, struct()); disp('joined'), catch e, disp('refused'), end
%> MATLAB:sizeDimensionsMustMatch
%> MATLAB:innerdim
%> MATLAB:catenate:dimensionMismatch
%> MATLAB:catenate:dimensionMismatch
%> MATLAB:matrix:singleSubscriptNumelMismatch
%> MATLAB:subsassigndimmismatch
%> MATLAB:subsdeldimmismatch
%> MATLAB:subsdeldimmismatch
%> MATLAB:getReshapeDims:notSameNumel
%> joined
