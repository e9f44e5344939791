%% a name that is not there
nosuchname
%! MATLAB:UndefinedFunction
%% words of a name that is not there
try, nosuchname + 1, catch e, fprintf('%s\n%s', e.identifier, e.message), end
%> MATLAB:UndefinedFunction
%> Unrecognized function or variable 'nosuchname'.
%% a call of a name that is not there
nosuchname(1, 2)
%! MATLAB:UndefinedFunction
%% a cleared name
x = 1; clear x, x
%! MATLAB:UndefinedFunction
%% error with an identifier
error('my:id', 'value %d of %s', 3, 'abc')
%! my:id
%% error with an identifier and its words
try, error('my:id', 'value %d of %s', 3, 'abc'), catch e, disp(e.identifier), disp(e.message), end
%> my:id
%> value 3 of abc
%% error with only words
try, error('no colon here: %d\n'), catch e, fprintf('[%s] [%s]', e.identifier, e.message), end
%> [] [no colon here: %d\n]
%% error with words and a value is formatted
try, error('got %d\tx', 5), catch e, fprintf('[%s] [%s]', e.identifier, e.message), end
%> [] [got 5	x]
%% error with a struct
try, error(struct('message', 'from struct', 'identifier', 'a:b')), catch e, fprintf('%s %s', e.identifier, e.message), end
%> a:b from struct
%% error of empty text does nothing
error(''), disp('going on')
%> going on
%% output before an error stays
disp('before'), error('a:b', 'x'), disp('after')
%> before
%! a:b
%% catch without a name
try, error('a:b', 'x'), catch, disp('caught'), end
%> caught
%% catch with a name on the same line
try, error('a:b', 'one'); catch err, disp(err.message); end
try
    error('a:b', 'two');
catch err
    disp(err.message);
end
%> one
%> two
%% catch on a new line does not take a name
e = 5; 
try, error('a:b', 'x'); catch
    e
end
%> e =
%>
%>      5
%>
%% try without catch
try, error('a:b', 'x'), end, disp('on')
%> on
%% the rest of the try block is left out
try, disp('1'), error('a:b', 'x'), disp('2'), catch, disp('3'), end, disp('4')
%> 1
%> 3
%> 4
%% nested try
try, try, error('in:ner', 'x'), catch e, error('out:er', '%s again', e.identifier), end, catch f, disp(f.identifier), disp(f.message), end
%> out:er
%> in:ner again
%% rethrow keeps everything
try, try, error('a:b', 'deep'), catch e, rethrow(e), end, catch f, fprintf('%s %s', f.identifier, f.message), end
%> a:b deep
%% throw of an MException
ME = MException('top:level', 'n=%d', 4); try, throw(ME), catch e, fprintf('%s %s %s', class(e), e.identifier, e.message), end
%> MException top:level n=4
%% an MException leaves as an error
throw(MException('x:y', 'z'))
%! x:y
%% a cause
base = MException('a:base', 'base'); base = addCause(base, MException('a:cause', 'why'));
try, throw(base), catch e, fprintf('%d %s', numel(e.cause), e.cause{1}.identifier), end
%> 1 a:cause
%% the stack names the function
try, f, catch e, disp(e.stack(1).name), end
function f, error('a:b', 'x'), end
%> f
%% errors cross functions
try, outer, catch e, disp(e.identifier), end, disp('after')
function outer, inner, disp('unreached'), end
function inner, error('deep:one', 'x'), end
%> deep:one
%> after
%% variables before the error keep their values
x = 1; try, x = 2; error('a:b', 'c'); x = 3; catch, end, disp(x)
%>      2
%>
%% lasterr
try, error('a:b', 'remember'), catch, end, disp(lasterr)
%> remember
%% isa of an exception
try, error('a:b', 'c'), catch e, fprintf('%d %d', isa(e, 'MException'), strcmp(e.identifier, 'a:b')), end
%> 1 1
%% assert
try, assert(false), catch e, disp(e.message), end
try, assert(1 == 2, 'my:assert', 'n was %d', 3), catch e, fprintf('%s %s', e.identifier, e.message), end
assert(true)
%> Assertion failed.
%> my:assert n was 3
%% warning goes on
warning('off', 'my:warn'), warning('my:warn', 'quiet'), [~, id] = lastwarn; disp(id)
%> my:warn
%% size mismatch words
try, [1 2 3] + [1 2], catch e, disp(e.message), end
%> Arrays have incompatible sizes for this operation.
%% inner dimensions words
try, ones(2,3) * ones(2,3), catch e, disp(strtok(e.message, '.')), end
%> Incorrect dimensions for matrix multiplication
%% too many inputs words
try, f(1, 2), catch e, disp(e.message), end
function f(a), end
%> Too many input arguments.
%% too many outputs words
try, [a, b] = f; catch e, disp(e.message), end
function r = f, r = 1; end
%> Too many output arguments.
%% too many inputs of a builtin
sin(1, 2)
%! MATLAB:maxrhs
%% too few inputs of a builtin
sin()
%! MATLAB:minrhs
%% an operator that text does not have
{1} + 1
%! MATLAB:UndefinedFunction
%% structs have no plus
try, struct('a', 1) + 1, catch e, disp(e.message), end
%> Operator '+' is not supported for operands of type 'struct'.
%% a number out of a text that is none
disp(str2double('abc'))
%>    NaN
%>
