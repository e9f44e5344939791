%% display of empty struct arrays
s = struct('a', {})
%> s =
%>
%>   0x0 empty struct array with fields:
%>
%>     a
%>
%% display of a struct without fields
s = struct()
%> s =
%>
%>   struct with no fields.
%>
%% variable shown by display of map
m = containers.Map; m('a') = 1; m
%> m =
%>
%>   Map with properties:
%>
%>         Count: 1
%>       KeyType: char
%>     ValueType: any
%>
%% negative zero and mixed
x = [0 -1.5; 100 2]
%> x =
%>
%>          0   -1.5000
%>   100.0000    2.0000
%>
%% wide integers
x = [100000 1; 2 3]
%> x =
%>
%>       100000           1
%>            2           3
%>
%% inf in fractions
x = [1.5 Inf NaN]
%> x =
%>
%>     1.5000       Inf       NaN
%>
%% cell column
c = {1; 'abc'; true; []; {}; @sin}
%> c =
%>
%>   6x1 cell array
%>
%>     {[       1]}
%>     {'abc'     }
%>     {[       1]}
%>     {0x0 double}
%>     {0x0 cell  }
%>     {@sin      }
%>
