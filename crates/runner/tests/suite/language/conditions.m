%% elementwise or stops early in a condition
if 1 | error('a:b', 'no'), disp('or'), end
%> or
%% elementwise and stops early in a condition
if 0 & error('a:b', 'no'), disp('yes'), else, disp('and'), end
%> and
%% a chain stops at the first operand that decides
if 0 | [1 1] | error('a:b', 'no'), disp('chain'), end
%> chain
%% what does not decide is combined element by element
if [1 0] | [0 1], disp('covered'), end
if [1 0] & [1 1], disp('never'), else, disp('not covered'), end
%> covered
%> not covered
%% outside a condition both sides are evaluated
x = 1 | error('a:b', 'no');
%! a:b
%% while with and
k = 0;
while k < 3 & true
  k = k + 1;
end
disp(k == 3)
%>    1
%>
%% deletion with an empty text
t = 'a b c';
t(t == ' ') = '';
disp(t)
%> abc
%% a parameter without an argument
f(1)
function f(a, b)
  disp(a + b)
end
%! MATLAB:minrhs
%% a parameter of an anonymous function without an argument
f = @(x, y) x + y;
f(1)
%! MATLAB:minrhs
%% a variable that was never assigned is no parameter
f(1)
function f(a)
  if a > 5, z = 1; end
  disp(z)
end
%! MATLAB:UndefinedFunction
%% a dynamic field must have a valid name
s.('1x') = 2;
%! MATLAB:AddField:InvalidFieldName
%% mixed chains of short circuits
a = true; b = false; c = true;
if a && b || c && ~b, disp('taken'), end
if (a || error('a:b', 'no')) && ~(b && error('a:b', 'no')), disp('taken too'), end
disp(a && b || c)
%> taken
%> taken too
%>    1
%>
