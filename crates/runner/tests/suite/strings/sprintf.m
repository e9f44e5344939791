%% the format is used again for each element
disp(sprintf('%d,', [1 2 3]))
%> 1,2,3,

%% a matrix is taken by columns
disp(sprintf('%d ', [1 2; 3 4]))
%> 1 3 2 4

%% output stops at the first conversion without data
disp(sprintf('%s=%d ', 'ab', 3, 'cd'))
%> ab=3 cd=

%% text goes whole to %s and by units to %d
disp(sprintf('%s|%d|', 'hi', 'A'))
%> hi|65|

%% a fraction turns %d into %e
disp(sprintf('%d', 1.5))
%> 1.500000e+00

%% precision and width go over to the replacement
disp(sprintf('[%10.2d]', pi))
%> [  3.14e+00]

%% whole doubles keep all digits in %d
disp(sprintf('%d', 2^53))
%> 9007199254740992

%% int64 keeps all digits
disp(sprintf('%d', intmax('int64')))
%> 9223372036854775807

%% infinity and NaN are words
disp(sprintf('%d %f %5.1f|', Inf, -Inf, NaN))
%> Inf -Inf   NaN|

%% flags
disp(sprintf('[%-6d] [%+d] [% d] [%06d] [%#x]', 42, 42, 42, 42, 255))
%> [42    ] [+42] [ 42] [000042] [0xff]

%% star width and precision
disp(sprintf('[%*d] [%-*d] [%.*f]', 5, 42, 5, 42, 2, pi))
%> [   42] [42   ] [3.14]

%% precision of %s cuts
disp(sprintf('[%.2s] [%5.1s]', 'abc', 'xyz'))
%> [ab] [    x]

%% hexadecimal, octal, character
disp(sprintf('%x %X %o %c%c', 255, 255, 8, 72, 'i'))
%> ff FF 10 Hi

%% general notation
disp(sprintf('%g %g %g %g', 0.0001, 1e-5, 1e5, 1e10))
%> 0.0001 1e-05 100000 1e+10

%% exact decimal digits of a double
disp(sprintf('%.20f', 0.1))
%> 0.10000000000000000555

%% ties go to even, on the exact value
disp(sprintf('%.0f %.0f %.0f %.2f', 0.5, 1.5, 2.5, 2.675))
%> 0 2 2 2.67

%% a single shows what it holds
disp(sprintf('%.10f', single(0.1)))
%> 0.1000000015

%% escapes
disp(double(sprintf('\t\n\\%%')))
%>      9    10    92    37

%% hexadecimal and octal escapes
disp(sprintf('\x41\102'))
%> AB

%% numbers as text
disp(sprintf('%s', 72, 105))
%> Hi

%% a fraction under %s
disp(sprintf('%s', pi))
%> 3.141593e+00

%% an empty argument prints the literals once
disp(['[' sprintf('%d, ', []) ']'])
%> [, ]

%% no arguments at all
disp(['[' sprintf('value: %d') ']'])
%> [value: ]

%% an empty char feeds %s
disp(sprintf('[%s][%s]', '', 'x'))
%> [][x]

%% logical values are numbers
disp(sprintf('%d', [true false]))
%> 10

%% only the real part of a complex number is written
disp(sprintf('%g ', 1+2i))
%> 1

%% a string format gives a string
disp(class(sprintf("%d", 1)))
%> string

%% a char format gives char, whatever the arguments
disp(class(sprintf('%s', "x")))
%> char

%% every element of a string array is an argument
disp(sprintf('<%s>', ["a" "bc" "d"]))
%> <a><bc><d>

%% arguments by number
disp(sprintf('%2$s-%1$s', 'a', 'b'))
%> b-a

%% a cell is no argument
sprintf('%d', {1})
%! MATLAB:sprintf:invalidInputType

%% the format must be text
sprintf(5)
%! MATLAB:badformat_mx

%% nothing to format
disp(isempty(sprintf('')))
%>    1

%% percent alone
disp(sprintf('100%%'))
%> 100%

%% negative numbers in %u and %x
disp(sprintf('%u %x', -1, -1))
%> -1 -1.000000e+00

%% large numbers in %d
disp(sprintf('%d', 1e15))
%> 1000000000000000

%% compose makes one text per row
disp(compose('%d: %s', 5, "x"))
%>     {'5: x'}

%% compose with a string format
s = compose("%d-%d", [1 2; 3 4]);
disp(s == ["1-2"; "3-4"])
%>    1
%>    1

%% compose resolves escapes
s = compose("a\tb");
disp(s == sprintf("a\tb"))
%>    1
