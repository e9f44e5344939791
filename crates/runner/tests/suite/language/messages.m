%% a name that is not there before a dot
try, undefined_thing.field, catch e, disp(e.message), end
%> Unrecognized function or variable 'undefined_thing'.
%% a position out of bounds of a scalar
try, x = 5; x(2, 3), catch e, disp(e.message), end
%> Index in position 1 exceeds array bounds. Index must not exceed 1.
%% braces on a number
try, x = 5; x{1}, catch e, disp(e.message), end
%> Brace indexing is not supported for variables of this type.
%% a dot on a number
try, x = 5; x.a, catch e, disp(e.message), end
%> Dot indexing is not supported for variables of this type.
%% plus on a cell
try, a = {1, 2} + 1; catch e, disp(e.message), end
%> Operator '+' is not supported for operands of type 'cell'.
%% an output not assigned
try, x = f; catch e, disp(e.message), end
function r = f, end
%> Output argument "r" (and possibly others) not assigned a value in the execution with "f" function.
%% joining rows and columns that do not fit
try, [1 2; 3], catch e, disp(e.message), end
try, [[1;2], 3], catch e, disp(e.message), end
%> Dimensions of arrays being concatenated are not consistent.
%> Dimensions of arrays being concatenated are not consistent.
%% an assignment of other numbers
try, a = 1:3; a(1:2) = [1 2 3]; catch e, disp(e.message), end
%> Unable to perform assignment because the left and right sides have a different number of elements.
%% an assignment of other sizes
try, a = ones(2); a(:, 1) = [1 2 3]; catch e, disp(e.message), end
%> Unable to perform assignment because the size of the left side is 2-by-1 and the size of the right side is 1-by-3.
%% a fraction as an index
try, a = 1:3; a(1.5), catch e, disp(e.identifier), end
%> MATLAB:badsubscript
%% calls by bad names
try, str2func(3), catch, disp('c'), end
try, feval('nosuchfn'), catch e, disp(e.identifier), end
%> c
%> MATLAB:UndefinedFunction
%% two integer classes
try, int8(1) * int16(1), catch e, disp(e.message), end
%> Integers can only be combined with integers of the same class, or scalar doubles.
%% comparing sizes that differ in a condition
try, if [1 2] == [1 2 3], end, catch e, disp(e.identifier), end
%> MATLAB:sizeDimensionsMustMatch
%% an identifier with a dash
try, error('Octave:some-id', 'with %s', 'args'); catch me, fprintf('%s|%s', me.identifier, me.message); end
%> Octave:some-id|with args
%% a colon in words is no identifier
try, error('simple message: with colon'); catch me, fprintf('%s|%s', me.identifier, me.message); end
%> |simple message: with colon
%% throw as a method
e = MException('a:b', 'm'); try, e.throw(), catch q, disp(q.identifier), end
%> a:b
%% a cause added on the way
try, try, error('a:b', 'one'), catch e, throw(addCause(MException('c:d', 'two'), e)), end, catch f, fprintf('%s %s', f.identifier, f.cause{1}.message), end
%> c:d one
