%% power takes a signed exponent
disp(mat2str([2^-1, 2^+2, 4^-0.5]))
%> [0.5 4 0.5]
%% power binds tighter than minus in front
disp(mat2str([-2^2, (-2)^2, -2^-2]))
%> [-4 4 -0.25]
%% power is left associative, but a signed exponent takes what follows
disp(mat2str([2^3^2, 2^-1^2, 4^.5^2]))
%> [64 0.5 4]
%% not binds tighter than comparison
a = 5; b = 0;
disp(mat2str([~a == b, ~(a == b), ~a == 1]))
%> [true true false]
%% not below power and transpose
disp(~2^0), disp(mat2str(~[0 1]'))
%>    0
%>
%> [true;false]
%% minus and not stack
disp(mat2str([- - 3, ~~7, -~0]))
%> [3 1 -1]
%% times and divide go left to right
disp(mat2str([12/2*3, 2*3/4*2, 2\8/2, 8-4-2]))
%> [18 3 2 2]
%% colon is weaker than plus
disp(mat2str(1+1:2*2)), disp(mat2str(1:3+1))
%> [2 3 4]
%> [1 2 3 4]
%% comparison is weaker than colon
disp(mat2str(1:3 == 3:-1:1))
%> [false true false]
%% and binds tighter than or
disp(mat2str([1 | 0 & 0, (1 | 0) & 0, true || false && false]))
%> [true false true]
%% elementwise or is tighter than short circuit and
disp(0 && 0 | 1)
%>    0
%% comparisons chain left to right
disp(mat2str([3 > 2 > 1, 1 < 2 < 3, 5 == 5 == 1]))
%> [false true true]
%% a sign with blanks inside brackets
disp(mat2str([1 -2])), disp(mat2str([1 - 2])), disp(mat2str([1 -2 + 3])), disp(mat2str([1, -2 +3]))
%> [1 -2]
%> -1
%> [1 1]
%> [1 -2 3]
%% a quote after a blank inside brackets is text
a = 1;
disp(class([a 'b'])), disp(class([a' a']))
%> char
%> double
%% transpose of names, brackets, calls and twice
a = [1 2];
disp(mat2str(a')), disp(mat2str([3 4]')), disp(mat2str(a(1:2)')), disp(mat2str(a'')), disp(mat2str(a'*a))
%> [1;2]
%> [3;4]
%> [1;2]
%> [1 2]
%> [1 2;2 4]
%% transpose next to text
a = [1;2]; disp([num2str(a'), ' it''s', ' a''b'''])
%> 1  2 it's a'b'
%% conjugate and plain transpose
z = [1+2i 3+1i];
disp(mat2str(z')), disp(mat2str(z.'))
%> [1-2i;3-1i]
%> [1+2i;3+1i]
%% a dot after digits belongs to the operator
disp(mat2str(2.^[1 2])), disp(mat2str([2 4]./2)), disp(mat2str(1./[2 4])), disp(mat2str(2.*3))
%> [2 4]
%> [1 2]
%> [0.5 0.25]
%> 6
%% transpose binds like power
a = [1 2]; disp(mat2str(2*a'.^2))
%> [2;8]
%% number forms
fprintf('%g ', 1e3, 1E-2, .5, 5., 1.5e+2, 1d2, 0x1F, 0b101), fprintf('%s %s', class(0x1F), class(0xFFs16))
%> 1000 0.01 0.5 5 150 100 31 5 uint8 int16
%% imaginary forms
disp(mat2str([3i, 2j, 1e1i, 3*1i])), disp(imag(4 + .5i))
%> [0+3i 0+2i 0+10i 0+3i]
%>     0.5000
%>
%% ranges
disp(mat2str(1:4)), disp(mat2str(5:-2:0)), disp(mat2str(0:0.25:1)), disp(size(3:1)), disp(size(1:-1:5))
%> [1 2 3 4]
%> [5 3 1]
%> [0 0.25 0.5 0.75 1]
%>      1     0
%>
%>      1     0
%>
%% a step of zero gives nothing
disp(mat2str(size(1:0:5)))
%> [1 0]
%% a range reaches its end in spite of rounding
r = 0:0.1:1; fprintf('%d %d %d', numel(r), r(end) == 1, numel(0:0.1:0.3))
%> 11 1 4
%% a range ends before its limit
disp(mat2str([1:2:6, 1:2.5]))
%> [1 3 5 1 2]
%% ranges of other classes
r = int8(1):int8(3); fprintf('%s %d %d %d ', class(r), r), r = 'a':'e'; fprintf('%s %s ', class(r), r), fprintf('%s', class(single(1):3))
%> int8 1 2 3 char abcde single
%% negative range parts
disp(mat2str(-1:-1:-3)), disp(mat2str(-3:-1))
%> [-1 -2 -3]
%> [-3 -2 -1]
%% ranges inside brackets
disp(mat2str([1:3; 4:6])), disp(mat2str([1:2 , 5]))
%> [1 2 3;4 5 6]
%> [1 2 5]
%% short circuit leaves the right side alone
if false && error('no'), end
if true || error('no'), disp('fine'), end
%> fine
%% short circuit wants one value
x = [1 1] && true;
%! MATLAB:nonLogicalConditional
%% and of an array is elementwise
disp(mat2str([1 0 2] & [1 1 0])), disp(mat2str(xor([1 0], [1 1])))
%> [true false false]
%> [false true]
%% empty is false
if [], disp('yes'), else, disp('no'), end
%> no
%% all elements must hold
if [1 2 0], disp('yes'), else, disp('no'), end
if [1 2; 3 4], disp('yes'), end
%> no
%> yes
%% comparing char with number and text
disp(mat2str('a' == 97)), disp(mat2str('abc' == 'abd')), disp(mat2str("abc" == 'abc'))
%> true
%> [true true false]
%> true
%% comparing texts of different lengths
'abc' == 'ab'
%! MATLAB:sizeDimensionsMustMatch
%% implicit expansion
disp(mat2str([1 2 3] + [10; 20])), disp(mat2str([1;2] == [1 2])), disp(mat2str(size(ones(2,1,3) .* ones(1,4))))
%> [11 12 13;21 22 23]
%> [true false;false true]
%> [2 4 3]
%% sizes that do not expand
[1 2 3] + [1 2]
%! MATLAB:sizeDimensionsMustMatch
%% inner sizes of a product
ones(2,3) * ones(2,3)
%! MATLAB:innerdim
%% matrix power wants a square
try, [1 2 3] ^ 2, catch e, disp(strtok(e.message, '.')), end
%> Incorrect dimensions for raising a matrix to a power
%% rows of different lengths
[1 2; 3]
%! MATLAB:catenate:dimensionMismatch
%% columns of different heights
[[1;2], [1;2;3]]
%! MATLAB:catenate:dimensionMismatch
%% matrix and elementwise power
a = [1 1; 0 1]; disp(mat2str(a^3)), disp(mat2str(a.^3)), disp(mat2str(2.^[0 1; 2 3]))
%> [1 3;0 1]
%> [1 1;0 1]
%> [1 2;4 8]
%% left and right division
disp(mat2str([2 0; 0 4] \ [2; 4])), disp(mat2str([2 4] / [2 0; 0 4])), disp(mat2str([2 4] .\ 8))
%> [1;1]
%> [1 1]
%> [4 2]
%% continuation
x = 1 + ... the first part
    2 + ...
    3;
y = [1, 2, ...
     3
     4, 5, 6];
disp(x), disp(mat2str(y))
%>      6
%>
%> [1 2 3;4 5 6]
%% rows by line ends and semicolons
a = [1 2
     3 4;
     5 6
    ];
disp(mat2str(a))
%> [1 2;3 4;5 6]
%% comments in a matrix
a = [1, 2 % first
     % nothing
     3, 4];
disp(mat2str(a))
%> [1 2;3 4]
%% block comment
x = 1;
%{
x = 2;
  %{
  x = 3;
  %}
x = 4;
%}
disp(x)
%>      1
%>
%% a percent sign in text
disp('5% of'), disp("7% of") % and a comment
%> 5% of
%> 7% of
%% several statements on a line
a = 1; b = 2, c = 3;
%> b =
%>
%>      2
%>
%% empty brackets vanish in a list
disp(mat2str([[], 1, [], 2])), disp(mat2str([zeros(1,0), 3])), disp(mat2str(['' 'ab' '']))
%> [1 2]
%> 3
%> 'ab'
%% division by zero and not a number
disp(mat2str([1/0, -1/0, 0/0, NaN == NaN, Inf - Inf, NaN ~= NaN]))
%> [Inf -Inf NaN 0 NaN 1]
%% logical arithmetic is double
x = true + true; fprintf('%s %d %s', class(x), x, class(-true))
%> double 2 double
%% char arithmetic is double
x = 'a' + 1; fprintf('%s %d %s', class(x), x, char('a' + 2))
%> double 98 c
%% complex arithmetic
z = (1 + 2i) * (3 - 1i); fprintf('%g %g %g ', real(z), imag(z), abs(3 + 4i)), fprintf('%d', isreal(z * conj(z)), isreal(complex(1, 0)))
%> 5 5 5 10
%% complex by data
z = sqrt(-4); fprintf('%g %g ', real(z), imag(z)), z = (-8)^(1/3); fprintf('%.4f %.4f', real(z), imag(z))
%> 0 2 1.0000 1.7321
%% comparisons of complex look at the real part
disp(mat2str([1+5i < 2, 3+1i > 2+9i, 1+2i == 1, 1+2i == 1+2i]))
%> [true true false true]
