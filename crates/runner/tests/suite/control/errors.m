%% a single argument is no format
try, error('50% done\n'); catch e, disp(e.message), end
%> 50% done\n
%% with values the message is a format
try, error('value %d of %s', 3, 'x'); catch e, disp(e.message), disp(isempty(e.identifier)), end
%> value 3 of x
%>    1
%>
%% identifier and message
try, error('my:id', 'a\tb'); catch e, fprintf('%s|%s\n', e.identifier, e.message), end
%> my:id|a	b
%% identifier with values
try, error('my:pkg:id', '%d-%d', 1, 2); catch e, fprintf('%s|%s\n', e.identifier, e.message), end
%> my:pkg:id|1-2
%% text with a blank is no identifier
try, error('not an: id %d', 4); catch e, fprintf('[%s]%s\n', e.identifier, e.message), end
%> []not an: id 4
%% a single text like an identifier is the message
try, error('my:id'); catch e, fprintf('[%s]%s\n', e.identifier, e.message), end
%> []my:id
%% string scalars as message
try, error("s:t", "n=%d", 7); catch e, fprintf('%s|%s\n', e.identifier, e.message), end
%> s:t|n=7
%% an empty message raises nothing
error('')
error([])
disp('on')
%> on
%% error from a struct
s.message = 'from struct'; s.identifier = 'st:ruct';
try, error(s); catch e, fprintf('%s|%s\n', e.identifier, e.message), end
%> st:ruct|from struct
%% uncaught error
error('top:level', 'gone')
%! top:level
%% identifier of an undefined name
undefined_thing_1
%! MATLAB:UndefinedFunction
%% rethrow keeps the identifier
try
  try, error('a:b', 'one'); catch e, rethrow(e); end
catch f
  fprintf('%s %s\n', f.identifier, f.message)
end
%> a:b one
%% rethrow a struct
try, rethrow(struct('message', 'm', 'identifier', 'q:r')); catch e, fprintf('%s %s\n', e.identifier, e.message), end
%> q:r m
%% rethrow wants an exception
rethrow(5)
%! MATLAB:rethrow:invalidInput
%% MException formats
e = MException('a:b', 'x=%d', 4);
fprintf('%s %s\n', e.identifier, e.message)
%> a:b x=4
%% MException is thrown
e = MException('a:b', 'thrown');
throw(e)
%! a:b
%% methods by dot
e = MException('dot:ted', 'm');
e.throw()
%! dot:ted
%% class of a caught error
try, error('x'); catch e, end
disp(class(e))
%> MException
%% causes
e = MException('a:b', 'outer');
e = addCause(e, MException('c:d', 'inner'));
e = e.addCause(MException('e:f', 'second'));
fprintf('%s ', e.cause{1}.message, e.cause{2}.identifier)
%> inner e:f
%% getReport of an error that was not raised
disp(getReport(MException('a:b', 'just text')))
%> just text
%% getReport names the function
try, raiser(); catch e, end
r = strsplit(getReport(e), char(10));
disp(r{1}), disp(r{2})
function raiser()
  error('here:now', 'from the function');
end
%> Error using raiser (line 5)
%> from the function
%% the stack has the function
try, outer1(); catch e, end
fprintf('%s:%d\n', e.stack(1).name, e.stack(1).line)
fprintf('%s\n', e.stack(2).name)
function outer1()
  inner1();
end
function inner1()
  error('x');
end
%> inner1:8
%> outer1
%% errors in nested try
try
  try
    error('a:b', 'first');
  catch
    error('c:d', 'second');
  end
catch e
  disp(e.identifier)
end
%> c:d
%% lasterr
try, error('la:st', 'remember'); catch, end
[m, id] = lasterr;
fprintf('%s %s\n', m, id)
%> remember la:st
%% assert holds
assert(true)
assert(1 < 2, 'never')
disp('fine')
%> fine
%% assert fails
assert(false)
%! MATLAB:assertion:failed
%% assert with a message
try, assert(false, 'n is %d', 3); catch e, fprintf('[%s] %s\n', e.identifier, e.message), end
%> [] n is 3
%% assert with an identifier
assert(1 > 2, 'my:check', 'wrong %s', 'way')
%! my:check
%% assert wants a scalar
assert('text')
%! MATLAB:assertion:LogicalScalar
%% too many inputs to a function
one_input(1, 2)
function one_input(a), end
%! MATLAB:TooManyInputs
%% narginchk
try, takes2(1); catch e, disp(e.identifier), end
try, takes2(1, 2, 3, 4); catch e, disp(e.identifier), end
takes2(1, 2)
function takes2(varargin)
  narginchk(2, 3)
  fprintf('got %d\n', nargin)
end
%> MATLAB:narginchk:notEnoughInputs
%> MATLAB:narginchk:tooManyInputs
%> got 2
%% nargin and nargout inside
[a, b] = counts(1, 2, 3);
function [a, b, c] = counts(varargin)
  fprintf('%d %d\n', nargin, nargout)
  a = 1; b = 2; c = 3;
end
%> 3 2
%% nargin of functions
fprintf('%d ', nargin(@(a, b, c) 1), nargin(@(varargin) 1), nargin(@(a, varargin) 1), nargin('f2'), nargout('f2'), nargin(@f3))
function [x, y] = f2(a), x = 1; y = 2; end
function f3(a, b, varargin), end
%> 3 -1 -2 1 2 -3
%% isargout
asked(); [p, q] = asked(); [~, q] = asked(); [p, ~] = asked();
function [a, b] = asked()
  fprintf('%d%d ', isargout(1), isargout(2))
  a = 1; b = 2;
end
%> 10 11 01 10
%% MException of a message like an identifier
e = MException('a:b', 'c:d'); fprintf('%s %s\n', e.identifier, e.message)
e = MException('a:b', 'c:%d', 5); disp(e.message)
%> a:b c:d
%> c:5
%% assert of a vector
assert([true true])
%! MATLAB:assertion:LogicalScalar
