%% comparisons within every class
for c = {'single', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'double', 'char', 'logical'}
    x = cast([1 2 3], c{1}); y = cast([3 2 1], c{1});
    if strcmp(c{1}, 'logical'), x = [false true false]; y = [true true false]; end
    fprintf('%s %s %s %s %s %s %s\n', c{1}, sprintf('%d', x < y), sprintf('%d', x <= y), sprintf('%d', x > y), sprintf('%d', x >= y), sprintf('%d', x == y), sprintf('%d', x ~= y))
end
%> single 100 110 001 011 010 101
%> int8 100 110 001 011 010 101
%> int16 100 110 001 011 010 101
%> int32 100 110 001 011 010 101
%> int64 100 110 001 011 010 101
%> uint8 100 110 001 011 010 101
%> uint16 100 110 001 011 010 101
%> uint32 100 110 001 011 010 101
%> uint64 100 110 001 011 010 101
%> double 100 110 001 011 010 101
%> char 100 110 001 011 010 101
%> logical 100 111 000 011 011 100

%% 64-bit integers compare exactly with doubles and each other
big = intmax('int64'); u = intmax('uint64');
disp([big == 2^63, big < 2^63, u == 2^64, u < 2^64, int64(2)^53 + 1 == 2^53, int64(2)^53 + 1 > 2^53])
disp([int64(5) < 5.5, int64(5) > 4.5, int64(-5) < -4.5, 5.5 >= int64(5), int64(3) == 3, int64(3) ~= 3.5, NaN == int64(0), Inf > big])
%>    0   1   0   1   0   1
%>
%>    1   1   1   1   1   1   0   1

%% 64-bit integers and doubles: sums, products and quotients are exact
x = int64(2)^53 + 1;
disp(x + 1), disp(x - 1), disp(1 + x), disp(10 - x), disp(x * 3), disp(2 * x), disp(x / 3), disp(x * 0.5), disp(x + 0.5), disp(x - 0.25)
%>    9007199254740994
%>
%>    9007199254740992
%>
%>    9007199254740994
%>
%>    -9007199254740983
%>
%>    27021597764222979
%>
%>    18014398509481986
%>
%>    3002399751580331
%>
%>    4503599627370497
%>
%>    9007199254740994
%>
%>    9007199254740993

%% 64-bit integers and doubles: saturation and division by nothing
m = intmax('int64');
disp(m + 1), disp(-m - 2), disp(m * 2), disp(m * -1.5), disp(m / 0), disp(int64(0) / 0), disp(int64(-3) / 0), disp(5 / int64(2)), disp(7 / int64(0)), disp(uint64(3) - 5), disp(10.5 - int64(3)), disp(1.5 / int64(4))
%>    9223372036854775807
%>
%>    -9223372036854775808
%>
%>    9223372036854775807
%>
%>    -9223372036854775808
%>
%>    9223372036854775807
%>
%>    0
%>
%>    -9223372036854775808
%>
%>    3
%>
%>    9223372036854775807
%>
%>    0
%>
%>    8
%>
%>    0

%% 64-bit integers and doubles: arrays
disp(int64([1 2 3]) .* [0.5 1.5 2.5]), disp([1.5 2.5] + int64([1 1])), disp([7 9] ./ int64([2 4])), disp(int64([2 3]) .^ [3 2]), disp([2 3] .^ int64([3 2])), disp([10 20] - int64([1 2]))
%>    1   3   8
%>
%>    3   4
%>
%>    4   2
%>
%>    8   9
%>
%>    8   9
%>
%>     9   18

%% integer powers with negative exponents round
fprintf('%d ', int32(2)^-1, int32(-2)^-1, int32(3)^-1, int32(1)^-5, int32(-1)^-3, int32(-1)^-2, int32(0)^-1, int32(2)^-2)
fprintf('%d ', [int8(2)^6, int8(2)^7, int8(-2)^7, int8(-2)^8, int8(5)^0, int8(0)^0, uint8(3)^5, uint8(3)^6])
%> 1 -1 0 1 -1 1 2147483647 0 64 127 -128 127 1 1 127 127

%% integer powers of one class
disp(int8([2 2 -2 -2]) .^ int8([6 7 7 8])), disp(uint8([3 3]) .^ uint8([5 6])), disp(int8(2) .^ [0 1 2 3])
%>      64    127   -128    127
%>
%>    243   255
%>
%>    1   2   4   8

%% ranges of every integer class
for c = {'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'}
    r = cast(1, c{1}):3; s = cast(9, c{1}):-4:1; t = cast(3, c{1}):1;
    fprintf('%s %s %s %s\n', class(r), mat2str(double(r)), mat2str(double(s)), mat2str(size(t)))
end
%> int8 [1 2 3] [9 5 1] [1 0]
%> int16 [1 2 3] [9 5 1] [1 0]
%> int32 [1 2 3] [9 5 1] [1 0]
%> int64 [1 2 3] [9 5 1] [1 0]
%> uint8 [1 2 3] [9 5 1] [1 0]
%> uint16 [1 2 3] [9 5 1] [1 0]
%> uint32 [1 2 3] [9 5 1] [1 0]
%> uint64 [1 2 3] [9 5 1] [1 0]

%% ranges that reach the ends of their class
disp(int8(125):int8(127)), disp(uint8(2):-1:uint8(0)), disp(numel(uint8(0):uint8(255))), disp(numel(int8(-128):int8(127)))
%>    125   126   127
%>
%>    2   1   0
%>
%>    256
%>
%>    256

%% ranges of two integer classes
int8(1):int16(3)
%! MATLAB:colon:mixedIntegerClasses

%% ranges of singles and with NaN
disp(class(single(1):3)), disp(1:NaN), disp(numel(1:0.1:2)), disp(isempty(5:1))
%> single
%>    NaN
%>
%>     11
%>
%>    1

%% indices of every class
x = [10 20 30];
for c = {'single', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'}
    i = cast(2, c{1}); j = cast([3 1], c{1}); y = x; y(i) = 0; y(j) = [7 8];
    fprintf('%g %g %g %g %g %g\n', x(i), x(j), y)
end
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7
%> 20 30 10 8 0 7

%% indices that are none
x = [10 20 30];
for v = {2 + 1i, {1}, struct('a', 1), single(1.5), int8(0), int16(-1), uint8(4), single(NaN), Inf}
    try, x(v{1}), catch e, disp(e.identifier), end
end
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript
%> MATLAB:badsubscript

%% colons as text
x = magic(3); disp(x(':', 1)'), disp(x(1, ":")), x(:) = 1:9; disp(x(3, :)), x(:) = 0; disp(sum(x(:)))
%>      8     3     4
%>
%>      8     1     6
%>
%>      3     6     9
%>
%>      0

%% a colon wants as many values as there are
x = magic(3); x(:) = 1:8
%! MATLAB:matrix:singleSubscriptNumelMismatch

%% truth of every class
for v = {single(2), int8(0), uint16(5), int64(3), 'a', 1i, complex(0, 0), [1 0], [2 3], int32([1 1]), single([])}
    if v{1}, fprintf('1'), else, fprintf('0'), end
end
%> 10111100110

%% truth of what has none
try, if {1}, disp('yes'), end, catch e, disp('no'), end
try, if struct(), disp('yes'), end, catch e, disp('no'), end
try, if NaN, disp('yes'), else, disp('false'), end, catch e, disp(e.identifier), end
try, logical(NaN), catch e, disp(e.identifier), end
try, ~NaN, catch e, disp(e.identifier), end
%> no
%> no
%> MATLAB:nologicalnan
%> MATLAB:nologicalnan
%> MATLAB:nologicalnan

%% and, or, not of every class
disp([single(2) & 1, int8(0) | 1, ~uint8(3), int64(2) & int64(0), 'a' & 1, ~0, xor(1, 0), xor(int8(1), 2), (1 + 1i) & 1, complex(0, 0) | 0])
%>    1   1   0   0   1   1   1   0   1   0

%% casts between all classes
disp(class(single(int8(5)))), disp(double(single(1) / 3) == 1 / 3), disp(int8('a')), disp(char(int8(97))), disp(logical([2 0 -1])), disp(class(1 == 1)), disp(uint8(true)), disp(class(double('a'))), disp(class(single(1) + 1)), disp(class(int8(1) + single(2))), disp(class(['a' 98])), disp(class([single(1) 2])), disp(class([int8(1) 2.7])), disp([int8(1) 2.7]), disp(class([true 2])), disp(class({})), disp(class([true 'a']))
%> single
%>    0
%>
%>    97
%>
%> a
%>    1   0   1
%>
%> logical
%>    1
%>
%> double
%> single
%> int8
%> char
%> single
%> int8
%>    1   3
%>
%> double
%> cell
%> char

%% casts that are refused
try, int8(1 + 2i), catch e, disp('refused'), end
try, logical(1i), catch e, disp('refused'), end
try, double({1}), catch e, disp('refused'), end
try, char(struct()), catch e, disp('refused'), end
try, int8({1}), catch e, disp('refused'), end
try, double(struct()), catch e, disp('refused'), end
%> refused
%> refused
%> refused
%> refused
%> refused
%> refused

%% complex singles
z = single(1 + 2i); disp(class(z)), disp(class(z * 2)), disp(class(abs(z))), disp(abs(z) == single(sqrt(5))), w = double(z); disp(class(w)), disp(w == 1 + 2i), disp(class(real(z)))
%> single
%> single
%> single
%>    1
%>
%> double
%>    1
%>
%> single

%% products of real and complex matrices
a = [1 2; 3 4]; z = [1i 2; 0 1-1i];
disp(a * z), disp(z * a), disp(z * z), disp([1 2] * [1i; 2]), disp(2 * z(1, 1))
%>    0.0000 + 1.0000i   4.0000 - 2.0000i
%>    0.0000 + 3.0000i  10.0000 - 4.0000i
%>
%>    6.0000 + 1.0000i   8.0000 + 2.0000i
%>    3.0000 - 3.0000i   4.0000 - 4.0000i
%>
%>   -1.0000 + 0.0000i   2.0000 + 0.0000i
%>    0.0000 + 0.0000i   0.0000 - 2.0000i
%>
%>    4.0000 + 1.0000i
%>
%>    0.0000 + 2.0000i

%% products of integer matrices
disp(int8([1 2; 3 4]) * int8(2)), disp(int8([1 2]) * 1.5), try, int8([1 2]) * int8([3; 4]), catch e, disp(e.identifier), end
try, ones(2, 2, 2) * ones(2), catch e, disp(e.identifier), end
%>    2   4
%>    6   8
%>
%>    2   3
%>
%> MATLAB:mtimes:integerNotSupported
%> MATLAB:mtimes:inputsMustBe2DOr1Scalar

%% transposes of cells, structs, texts and strings
c = {1, 'a'; 2, 'b'}; d = c'; disp(d), s = struct('x', {1, 2, 3})'; disp(size(s)), disp([s.x]), t = ['ab'; 'cd']'; disp(t), u = ["a" "b"]'; disp(size(u)), q = struct('x', {1 2; 3 4}).'; disp(q(1, 2).x)
%>     {[1]}    {[2]}
%>     {'a'}    {'b'}
%>
%>      3     1
%>
%>      1     2     3
%>
%> ac
%> bd
%>      2     1
%>
%>      3

%% transposes of pages
ones(2, 2, 2)'
%! MATLAB:transposeND

%% display of every integer class
a = int64(-7), b = uint32([1 20]), c = int16(5), d = uint64(18446744073709551615)
%> a =
%>
%>   int64
%>
%>    -7
%>
%> b =
%>
%>   1x2 uint32 row vector
%>
%>     1   20
%>
%> c =
%>
%>   int16
%>
%>    5
%>
%> d =
%>
%>   uint64
%>
%>    18446744073709551615

%% values inside cells are shown short
a = {single(1.5), 1+2i, "str", int8([1 2]), true}
b = {@sin, [1 2; 3 4], {}, [], ''}
%> a =
%>
%>   1x5 cell array
%>
%>     {[1.5000]}    {[1.0000 + 2.0000i]}    {["str"]}    {[1 2]}    {[1]}
%>
%> b =
%>
%>   1x5 cell array
%>
%>     {@sin}    {2x2 double}    {0x0 cell}    {0x0 double}    {0x0 char}

%% values inside structs are shown short
s.a = single(2.5); s.b = 1 + 2i; s.c = "str"; s.d = int8([1 2 3]); s.e = {1, 2}; s.f = 'text'; s.g = magic(3); s.h = @(x) x + 1; s.i = []; s.j = true; s.k = ["a" "b"]; s
%> s =
%>
%>   struct with fields:
%>
%>     a: 2.5000
%>     b: 1.0000 + 2.0000i
%>     c: "str"
%>     d: [1 2 3]
%>     e: {[1]  [2]}
%>     f: 'text'
%>     g: [3x3 double]
%>     h: @(x)x+1
%>     i: []
%>     j: 1
%>     k: ["a"    "b"]

%% map keys of both kinds in order
m = containers.Map({'b', 'B', 'a1', 'a', 'ab'}, 1:5); disp(keys(m)), n = containers.Map([10 -2 3.5], {'x', 'y', 'z'}); disp(cell2mat(keys(n))), disp(values(n))
%>     {'B'}    {'a'}    {'a1'}    {'ab'}    {'b'}
%>
%>    -2.0000    3.5000   10.0000
%>
%>     {'y'}    {'z'}    {'x'}

%% sizes that are none
for v = {NaN, [2; 3], 1e20, -1}
    try, disp(size(zeros(v{1}))), catch e, disp(e.identifier), end
end
%> MATLAB:NaNInvalid
%> MATLAB:sizeVectorMustBeRow
%> MATLAB:pmaxsize
%>      0     0
