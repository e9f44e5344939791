%% a double scalar
x = 5
y = 0.5
z = -2.25
%> x =
%>
%>      5
%>
%> y =
%>
%>     0.5000
%>
%> z =
%>
%>    -2.2500
%>
%% large and small scalars
a = 100000
b = 123456.789
c = 1e10
d = 0.00001
%> a =
%>
%>       100000
%>
%> b =
%>
%>    1.2346e+05
%>
%> c =
%>
%>    1.0000e+10
%>
%> d =
%>
%>    1.0000e-05
%>
%% numbers that are no numbers
a = Inf
b = -Inf
c = NaN
%> a =
%>
%>    Inf
%>
%> b =
%>
%>   -Inf
%>
%> c =
%>
%>    NaN
%>
%% a row of whole numbers
x = [1 2 3]
%> x =
%>
%>      1     2     3
%>
%% a matrix of fractions
x = [1.5 2; -3 4.25]
%> x =
%>
%>     1.5000    2.0000
%>    -3.0000    4.2500
%>
%% a common scale factor
x = [1.5 1000.5]
%> x =
%>
%>    1.0e+03 *
%>
%>     0.0015    1.0005
%>
%% whole numbers with NaN
x = [1 NaN 3]
%> x =
%>
%>      1   NaN     3
%>
%% empties
a = []
b = zeros(0, 3)
c = ''
d = {}
e = ""
%> a =
%>
%>      []
%>
%> b =
%>
%>   0x3 empty double matrix
%>
%> c =
%>
%>   0x0 empty char array
%>
%> d =
%>
%>   0x0 empty cell array
%>
%> e =
%>
%>     ""
%>
%% char and string
a = 'text'
b = "text"
c = ['ab'; 'cd']
d = ["a" "bcd"]
%> a =
%>
%>     'text'
%>
%> b =
%>
%>     "text"
%>
%> c =
%>
%>   2x2 char array
%>
%>     'ab'
%>     'cd'
%>
%> d =
%>
%>   1x2 string array
%>
%>     "a"    "bcd"
%>
%% logical
a = true
b = [true false]
%> a =
%>
%>   logical
%>
%>    1
%>
%> b =
%>
%>   1x2 logical array
%>
%>    1   0
%>
%% integers
a = int8(-5)
b = uint16([1 200; 3 4])
%> a =
%>
%>   int8
%>
%>    -5
%>
%> b =
%>
%>   2x2 uint16 matrix
%>
%>      1   200
%>      3     4
%>
%% single
a = single(2.5)
b = single([1 2])
%> a =
%>
%>   single
%>
%>     2.5000
%>
%> b =
%>
%>   1x2 single row vector
%>
%>      1     2
%>
%% complex
z = 3 + 4i
w = [1+2i 3.5-1i]
%> z =
%>
%>    3.0000 + 4.0000i
%>
%> w =
%>
%>    1.0000 + 2.0000i   3.5000 - 1.0000i
%>
%% cells
c = {1, 'a'; [1 2 3], {2}}
%> c =
%>
%>   2x2 cell array
%>
%>     {[    1]}    {'a'     }
%>     {[1 2 3]}    {1x1 cell}
%>
%% pages
a = zeros(1, 2, 2)
%> a(:,:,1) =
%>
%>      0     0
%>
%>
%> a(:,:,2) =
%>
%>      0     0
%>
%% statements without assignment
1 + 1
'x';
x = 3;
x
x(1)
%> ans =
%>
%>      2
%>
%> x =
%>
%>      3
%>
%> ans =
%>
%>      3
%>
%% assignments into parts show the whole
x = [1 2 3];
x(2) = 9
s.a.b = 1;
s.a.b = 7
%> x =
%>
%>      1     9     3
%>
%> s =
%>
%>   struct with fields:
%>
%>     a: [1x1 struct]
%>
%% several assignments show each
[a, b] = deal(1, 'z')
%> a =
%>
%>      1
%>
%> b =
%>
%>     'z'
%>
%% a comma shows and a semicolon does not
a = 1, b = 2; c = 3
%> a =
%>
%>      1
%>
%> c =
%>
%>      3
%>
%% display inside functions and conditions
f; if true, y = 4, end
function f, inner = 2, end
%> inner =
%>
%>      2
%>
%> y =
%>
%>      4
%>
%% compact format
format compact
x = 5
y = [1 2]
%> x =
%>      5
%> y =
%>      1     2
%% long format
format long
x = pi
y = single(pi)
%> x =
%>
%>    3.141592653589793
%>
%> y =
%>
%>   single
%>
%>    3.1415927
%>
%% a nested struct
s.n.x = 1; s.c = {1, 2}; s.t = true; s.f = @(x) x + 1; s.e = []; s
%> s =
%>
%>   struct with fields:
%>
%>     n: [1x1 struct]
%>     c: {[1]  [2]}
%>     t: 1
%>     f: @(x)x+1
%>     e: []
%>
