%% a cell nested 100,000 deep is built, printed, compared and let go of
c = {}; for k = 1:1e5, c = {c}; end
c
disp(c)
d = c;
e = {}; for k = 1:1e5, e = {e}; end
disp([isequal(c, d) isequal(c, e)])
e{1}{1}{1} = 1;
disp(isequal(c, e))
clear c d e
%> c =
%>
%>   1x1 cell array
%>
%>     {1x1 cell}
%>
%>     {1x1 cell}
%>
%>    1   1
%>
%>    0
%>

%% a deep cell is let go of by being overwritten, cut out, and left behind by a function
c = {}; for k = 1:2e4, c = {c}; end
x = {1, c, 2}; x(2) = []; x = {c}; x{1} = 3; s.a = c; s = rmfield(s, 'a'); s.b = {c, c}; s.b = [];
f(c)
c = 1;
disp(x)
function f(c)
c = {c}; d = [c, {c}];
end
%>     {[3]}
%>

%% a struct nested 100,000 deep
s.a = 1; for k = 1:1e5, s.a = s; end
s
t = s; disp(isequal(s, t))
n = 0; while isstruct(t), t = t.a; n = n + 1; end
disp(n)
clear s
%> s =
%>
%>   struct with fields:
%>
%>     a: [1x1 struct]
%>
%>    1
%>
%>       100001
%>

%% a handle that captures a handle, 100,000 deep
f = @() 1; for k = 1:1e5, f = @() f(); end
f
g = f; disp(isequal(f, g))
try, f(), catch e, disp(e.identifier), end
clear f g
%> f =
%>
%>   function_handle with value:
%>
%>     @()f()
%>
%>    1
%>
%> MATLAB:recursionLimit

%% handles to nested functions that hold one another
f = @one; for k = 1:1e5, f = wrap(f); end
g = @one; for k = 1:1e5, g = wrapped(g); end
f = 1; g = 2;
disp(f + g)
function h = wrap(g)
h = @inner;
function r = inner()
r = g();
end
end
function h = wrapped(g)
h = @() inner();
function r = inner()
r = g();
end
end
function r = one(), r = 1; end
%>      3
%>

%% a map in a map, 100,000 deep, and one that holds itself
m = containers.Map('KeyType', 'double', 'ValueType', 'any');
for k = 1:1e5, n = containers.Map('KeyType', 'double', 'ValueType', 'any'); n(1) = m; n(2) = k; m = n; end
w = whos('m');
disp([m.Count isequal(m, n) w.bytes > 0])
clear m n
a = containers.Map(); a('self') = a;
b = containers.Map(); b('self') = b;
disp(isequal(a, b))
w = whos('a');
disp(w.bytes > 0)
%>    2   1   1
%>
%>    1
%>
%>    1
%>

%% causes of causes
e = MException('a:b', 'x'); for k = 1:1e5, e = addCause(MException('a:b', 'y'), e); end
disp(e.cause{1}.message)
clear e
%> y

%% all kinds of containers in one another
x = 1;
for k = 1:1e5
    switch mod(k, 4)
        case 0, x = {x, 1};
        case 1, t = struct('p', 1, 'q', {{2, {3}}}); t.p = x; x = t;
        case 2, x = @() x;
        case 3, m = containers.Map(); m('a') = {x}; x = m;
    end
end
y = x; disp(isequal(x, y))
clear x y t m
%>    1
%>

%% a cell that looks like 2^100 cells is compared and counted
c = {1}; d = {1}; for k = 1:100, c = {c, c}; d = {d, d}; end
disp(isequal(c, d))
clear c d
%>    1
%>

%% equality still sees what differs in depth, order and kind
a = {1, {2, {3, 'x'}}}; b = {1, {2, {3, 'y'}}};
s = struct('p', {{1}}, 'q', 2); t = struct('q', 2, 'p', {{1}}); u = struct('q', 2, 'p', {{2}});
disp([isequal(a, a, a) isequal(a, b) isequal(s, t) isequal(s, u) isequal({1}, struct('a', 1)) isequal({}, {}) isequal({NaN}, {NaN}) isequaln({NaN}, {NaN})])
%>    1   0   1   0   0   1   0   1
%>

%% jsonencode refuses what is too deep
c = {}; for k = 1:1e5, c = {c}; end
jsonencode(c)
%! MATLAB:json:TooDeep

%% string has no text for a cell in a cell
c = {}; for k = 1:1e5, c = {c}; end
string(c)
%! MATLAB:invalidConversion

%% containers are converted down to a depth
c = {}; for k = 1:1e5, c = {c}; end
convertContainedStringsToChars(c)
%! MATLAB:convertContainedStringsToChars:TooDeep

%% celldisp goes as deep as calls may
c = {}; for k = 1:1e5, c = {c}; end
celldisp(c)
%! MATLAB:recursionLimit

%% the recursion limit is a setting
set(0, 'RecursionLimit', 50)
disp(get(0, 'RecursionLimit'))
try, f(1), catch e, disp(e.message), end
set(0, 'RecursionLimit', 100000)
disp(down(99000))
function f(n), f(n + 1); end
function d = down(n)
if n == 0, d = 0; else, d = down(n - 1) + 1; end
end
%>     50
%>
%> Maximum recursion limit of 50 reached. Use set(0,'RecursionLimit',N) to change the limit.
%>        99000
%>

%% the recursion limit has bounds
set(0, 'RecursionLimit', 1e6)
%! MATLAB:class:BadParamValue

%% other properties of the root are unknown
get(0, 'Nothing')
%! MATLAB:hg:InvalidProperty
