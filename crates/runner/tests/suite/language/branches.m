%% if elseif else
for x = [5 0 -5]
    if x > 0, disp('positive'), elseif x < 0, disp('negative'), else, disp('zero'), end
end
%> positive
%> zero
%> negative
%% the first true branch only
x = 10;
if x > 1
    disp('a')
elseif x > 5
    disp('b')
end
%> a
%% a branch without commas
if 1 disp('one'), end
if (2) disp('two'), end
%> one
%> two
%% text conditions
if 'yes', disp('true'), end
if '', disp('true'), else, disp('empty'), end
%> true
%> empty
%% a cell is no condition
if {1}, disp('x'), end
%! MATLAB:invalidConversion
%% switch on numbers
for k = [1 2 3], switch k, case 1, disp('one'), case {2, 5}, disp('two or five'), otherwise, disp('other'), end, end
%> one
%> two or five
%> other
%% switch on text
for c = {'red', 'green', 'Red'}
    switch c{1}
        case 'red'
            disp('r')
        case {'green', 'blue'}
            disp('gb')
        otherwise
            disp('none')
    end
end
%> r
%> gb
%> none
%% switch does not fall through
switch 1
    case 1
        disp('first')
    case 1
        disp('second')
end
%> first
%% switch of text does not compare parts
switch 'ab'
    case 'a'
        disp('a')
    case 'abc'
        disp('abc')
    otherwise
        disp('neither')
end
%> neither
%% switch of text against a number
switch 'a'
    case 97
        disp('number')
    case 'a'
        disp('text')
end
%> text
%% switch with a string
switch "two"
    case 'one'
        disp(1)
    case {'two', "three"}
        disp('hit')
end
%> hit
%% switch without a match does nothing
switch 9, case 1, disp('x'), end, disp('after')
%> after
%% switch with calculated cases
x = 7;
switch true, case x > 10, disp('big'), case x > 5, disp('middle'), otherwise, disp('small'), end
%> middle
%% switch with comments before the first case
switch 3 % of three
    % nothing yet

    case 3
        disp('three')
end
%> three
%% switch on an empty value
switch [], case 0, disp('zero'), case [], disp('empty'), otherwise, disp('otherwise'), end
%> empty
%% break inside switch leaves the loop
for k = 1:5
    switch k
        case 3
            break
    end
end
disp(k)
%>      3
%>
%% nested ifs belong to their own end
if 1, if 0, disp('a'), else, disp('b'), end, else, disp('c'), end
%> b
