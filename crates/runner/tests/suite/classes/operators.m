%% arithmetic operators
a = Vec(1, 2);
b = Vec(3, 5);
show(a + b);
show(b - a);
show(2 * a);
show(a * 3);
show(-a);
show(b ./ 2);
show(a .^ 2);
disp(a .* b)
%> <4 7>
%> <2 3>
%> <2 4>
%> <3 6>
%> <-1 -2>
%> <1.5 2.5>
%> <1 4>
%>     13
%+ Vec.m
classdef Vec
    properties
        x
        y
    end
    methods
        function obj = Vec(x, y)
            obj.x = x;
            obj.y = y;
        end
        function show(obj)
            fprintf('<%g %g>\n', obj.x, obj.y);
        end
        function r = plus(a, b)
            r = Vec(a.x + b.x, a.y + b.y);
        end
        function r = minus(a, b)
            r = Vec(a.x - b.x, a.y - b.y);
        end
        function r = mtimes(a, b)
            if isnumeric(a)
                r = Vec(a * b.x, a * b.y);
            else
                r = Vec(a.x * b, a.y * b);
            end
        end
        function r = uminus(a)
            r = Vec(-a.x, -a.y);
        end
        function r = rdivide(a, k)
            r = Vec(a.x / k, a.y / k);
        end
        function r = power(a, k)
            r = Vec(a.x ^ k, a.y ^ k);
        end
        function r = times(a, b)
            r = a.x * b.x + a.y * b.y;
        end
    end
end
%% relational operators decide branches and loops
a = Ver(1);
b = Ver(2);
if a < b
    disp('less');
end
if a == b
    disp('same');
elseif a ~= b
    disp('different');
end
n = 0;
while a <= b
    a.v = a.v + 1;
    n = n + 1;
end
disp(n)
if a > b && b >= b
    disp('and');
end
switch b
    case Ver(3)
        disp('three');
    case Ver(2)
        disp('two');
end
%> less
%> different
%>      2
%>
%> and
%> two
%+ Ver.m
classdef Ver
    properties
        v
    end
    methods
        function obj = Ver(v)
            obj.v = v;
        end
        function tf = lt(a, b)
            tf = a.v < b.v;
        end
        function tf = le(a, b)
            tf = a.v <= b.v;
        end
        function tf = gt(a, b)
            tf = a.v > b.v;
        end
        function tf = ge(a, b)
            tf = a.v >= b.v;
        end
        function tf = eq(a, b)
            tf = a.v == b.v;
        end
        function tf = ne(a, b)
            tf = a.v ~= b.v;
        end
    end
end
%% logical operators and transposes
a = Flag(true);
b = Flag(false);
disp(a & b)
disp(a | b)
disp(~b)
disp(a')
disp(a.')
%> and
%> or
%> not
%> ctranspose
%> transpose
%+ Flag.m
classdef Flag
    properties
        v
    end
    methods
        function obj = Flag(v)
            obj.v = v;
        end
        function r = and(~, ~)
            r = 'and';
        end
        function r = or(~, ~)
            r = 'or';
        end
        function r = not(~)
            r = 'not';
        end
        function r = ctranspose(~)
            r = 'ctranspose';
        end
        function r = transpose(~)
            r = 'transpose';
        end
    end
end
%% concatenation
a = Str('ab');
b = Str('cd');
c = [a b];
d = [a; b];
e = [a b a];
fprintf('%s %s %s\n', c.t, d.t, e.t);
%> ab-cd ab|cd ab-cd-ab
%+ Str.m
classdef Str
    properties
        t
    end
    methods
        function obj = Str(t)
            obj.t = t;
        end
        function r = horzcat(varargin)
            parts = cellfun(@(s) s.t, varargin, 'UniformOutput', false);
            r = Str(strjoin(parts, '-'));
        end
        function r = vertcat(varargin)
            parts = cellfun(@(s) s.t, varargin, 'UniformOutput', false);
            r = Str(strjoin(parts, '|'));
        end
    end
end
%% ranges
a = Day(1);
b = Day(4);
r = a:b;
fprintf('%g ', r);
fprintf('\n');
r = a:2:b;
fprintf('%g ', r);
fprintf('\n');
%> 1 2 3 4
%> 1 3
%+ Day.m
classdef Day
    properties
        n
    end
    methods
        function obj = Day(n)
            obj.n = n;
        end
        function r = colon(a, b, c)
            if nargin == 2
                r = a.n:b.n;
            else
                r = a.n:b:c.n;
            end
        end
    end
end
%% functions by the operators' names
a = Vec(1);
b = Vec(2);
c = plus(a, b);
disp(c.x)
f = @plus;
d = f(a, b);
disp(d.x)
s = cellfun(@plus, {a, b}, {b, b}, 'UniformOutput', false);
disp(s{2}.x)
%>      3
%>
%>      3
%>
%>      4
%+ Vec.m
classdef Vec
    properties
        x
    end
    methods
        function obj = Vec(x)
            obj.x = x;
        end
        function r = plus(a, b)
            r = Vec(a.x + b.x);
        end
    end
end
%% an operator that is not defined
a = Thing;
a + 1
%! MATLAB:UndefinedFunction
%+ Thing.m
classdef Thing
end
%% the message of an operator that is not defined
a = Thing;
try
    a + 1;
catch err
    disp(err.message)
end
try
    -a;
catch err
    disp(err.message)
end
%> Operator '+' is not supported for operands of type 'Thing'.
%> Operator '-' is not supported for operands of type 'Thing'.
%+ Thing.m
classdef Thing
end
%% builtin functions replaced by methods
a = Series([3 1 2]);
fprintf('%g %g %g\n', numel(a), length(a), mean(a));
disp(size(a))
disp(isempty(a))
disp(double(a))
disp(char(a))
b = sort(a);
disp(b.v)
disp(abs(a))
%> 3 3 2
%>     99    99
%>
%>    0
%>
%>      3     1     2
%>
%> series
%>      1     2     3
%>
%> absolute
%+ Series.m
classdef Series
    properties
        v
    end
    methods
        function obj = Series(v)
            obj.v = v;
        end
        function n = numel(obj)
            n = numel(obj.v);
        end
        function n = length(obj)
            n = length(obj.v);
        end
        function n = size(~)
            n = [99 99];
        end
        function tf = isempty(obj)
            tf = isempty(obj.v);
        end
        function m = mean(obj)
            m = mean(obj.v);
        end
        function d = double(obj)
            d = obj.v;
        end
        function c = char(~)
            c = 'series';
        end
        function obj = sort(obj)
            obj.v = sort(obj.v);
        end
        function r = abs(~)
            r = 'absolute';
        end
    end
end
%% builtin calls past the methods
a = Noisy;
disp(size(a))
disp(builtin('size', a))
%>      7     7
%>
%>      1     1
%+ Noisy.m
classdef Noisy
    methods
        function s = size(~)
            s = [7 7];
        end
    end
end
%% the leftmost object decides, unless a class is inferior
a = Weak;
b = Strong;
disp(a + b)
disp(b + a)
disp(combine(a, b))
%> strong
%> strong
%> strong
%+ Weak.m
classdef Weak
    methods
        function r = plus(~, ~)
            r = 'weak';
        end
        function r = combine(~, ~)
            r = 'weak';
        end
    end
end
%+ Strong.m
classdef (InferiorClasses = {?Weak}) Strong
    methods
        function r = plus(~, ~)
            r = 'strong';
        end
        function r = combine(~, ~)
            r = 'strong';
        end
    end
end
%% a local function comes before a method
a = Thing;
disp(who_am_i(a))
function t = who_am_i(~)
    t = 'local';
end
%> local
%+ Thing.m
classdef Thing
    methods
        function t = who_am_i(~)
            t = 'method';
        end
    end
end
%% a method comes before a function in a file
a = Thing;
disp(describe(a))
disp(describe(5))
%> method
%> file
%+ Thing.m
classdef Thing
    methods
        function t = describe(~)
            t = 'method';
        end
    end
end
%+ describe.m
function t = describe(~)
t = 'file';
end
%% a method with an object as second argument
a = Thing;
disp(mix(5, a))
%> mixed 5
%+ Thing.m
classdef Thing
    methods
        function t = mix(x, ~)
            t = sprintf('mixed %d', x);
        end
    end
end
%% disp replaces the display
a = Money(5)
disp(a)
%> a =
%>
%> $5.00
%>
%> $5.00
%+ Money.m
classdef Money
    properties
        v
    end
    methods
        function obj = Money(v)
            obj.v = v;
        end
        function disp(obj)
            fprintf('$%.2f\n', obj.v);
        end
    end
end
%% display replaces everything
a = Money(5)
%> money 5
%+ Money.m
classdef Money
    properties
        v
    end
    methods
        function obj = Money(v)
            obj.v = v;
        end
        function display(obj)
            fprintf('money %g\n', obj.v);
        end
    end
end
%% isequal can be replaced
a = Near(1);
b = Near(1.001);
disp(isequal(a, b))
%>    1
%+ Near.m
classdef Near
    properties
        v
    end
    methods
        function obj = Near(v)
            obj.v = v;
        end
        function tf = isequal(a, b)
            tf = abs(a.v - b.v) < 0.01;
        end
    end
end
