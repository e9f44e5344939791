%% numbers
disp(jsonencode(5))
disp(jsonencode([1 2 3]))
disp(jsonencode([1; 2; 3]))
disp(jsonencode([1 2; 3 4]))
disp(jsonencode([]))
disp(jsonencode(0.1))
disp(jsonencode(int8(-5)))
%> 5
%> [1,2,3]
%> [1,2,3]
%> [[1,2],[3,4]]
%> []
%> 0.1
%> -5

%% what JSON lacks
disp(jsonencode([1 NaN Inf]))
disp(jsonencode([1 NaN -Inf], 'ConvertInfAndNaN', false))
%> [1,null,null]
%> [1,NaN,-Infinity]

%% logical and text
disp(jsonencode(true))
disp(jsonencode([true false]))
disp(jsonencode('abc'))
disp(jsonencode(''))
disp(jsonencode("abc"))
disp(jsonencode(["a" "b"]))
%> true
%> [true,false]
%> "abc"
%> ""
%> "abc"
%> ["a","b"]

%% escapes
disp(jsonencode(sprintf('a"b\\c\n')))
%> "a\"b\\c\n"

%% structs
s.a = 1;
s.b = 'x';
disp(jsonencode(s))
s(2).a = 2;
disp(jsonencode(s))
%> {"a":1,"b":"x"}
%> [{"a":1,"b":"x"},{"a":2,"b":[]}]

%% cells
disp(jsonencode({1, 'a', true, [1 2]}))
disp(jsonencode({}))
disp(jsonencode({5}))
%> [1,"a",true,[1,2]]
%> []
%> [5]

%% pretty
s.a = 1;
disp(jsonencode(s, 'PrettyPrint', true))
%> {
%>   "a": 1
%> }

%% complex numbers
jsonencode(1i)
%! MATLAB:json:ComplexNotSupported

%% decode numbers
disp(jsondecode('5'))
disp(jsondecode('[1, 2, 3]'))
disp(jsondecode('[1, null]'))
%>      5
%>
%>      1
%>      2
%>      3
%>
%>      1
%>    NaN

%% decode a matrix
disp(jsondecode('[[1,2],[3,4]]'))
%>      1     2
%>      3     4

%% decode text and logical
disp(jsondecode('"a\u0041\n"'))
disp(class(jsondecode('true')))
disp(jsondecode('[true, false]'))
%> aA
%>
%> logical
%>    1
%>    0

%% decode strings into a cell
c = jsondecode('["a", "b"]');
disp(size(c))
disp(c{2})
%>      2     1
%>
%> b

%% decode an object
s = jsondecode('{"a": 1, "b": {"c": "x"}}');
disp(s.a)
disp(s.b.c)
%>      1
%>
%> x

%% decode objects with the same names
s = jsondecode('[{"a": 1}, {"a": 2}]');
disp(size(s))
disp(s(2).a)
%>      2     1
%>
%>      2

%% decode objects with different names
c = jsondecode('[{"a": 1}, {"b": 2}]');
disp(class(c))
disp(c{2}.b)
%> cell
%>      2

%% names are made valid
s = jsondecode('{"1x": 1, "a b": 2}');
disp(s.x1x)
disp(s.aB)
%>      1
%>
%>      2

%% null by itself
disp(isempty(jsondecode('null')))
%>    1

%% syntax errors
jsondecode('{"a":}')
%! MATLAB:json:SyntaxError

%% text that goes on
jsondecode('1 2')
%! MATLAB:json:SyntaxError

%% there and back
s.name = 'x';
s.list = [1; 2; 3];
t = jsondecode(jsonencode(s));
disp(isequal(s, t))
%>    1
