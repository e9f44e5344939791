%% whole numbers
disp(sscanf('3 4 5', '%d'))
%>      3
%>      4
%>      5

%% literals
disp(sscanf('10:20:30', '%d:%d:%d')')
disp(sscanf('temp 72', 'temp %f'))
%>     10    20    30
%>
%>     72

%% the format is used again
disp(sscanf('1,2,3', '%d,')')
%>      1     2     3

%% size of the result
disp(sscanf('1 2 3 4 5 6', '%d', [2 3]))
disp(sscanf('1 2 3 4', '%d', [2 Inf]))
disp(sscanf('1 2 3 4', '%d', 2))
%>      1     3     5
%>      2     4     6
%>
%>      1     3
%>      2     4
%>
%>      1
%>      2

%% the last column is filled up
disp(sscanf('1 2 3', '%d', [2 2]))
%>      1     3
%>      2     0

%% skipped fields
disp(sscanf('a1b2', '%*c%d')')
%>      1     2

%% text results
disp(sscanf('hello world', '%s'))
disp(sscanf('abc', '%2c'))
disp(sscanf('abc123', '%[a-z]'))
%> helloworld
%> abc
%> abc

%% text among numbers becomes codes
disp(sscanf('a1', '%c%d')')
%>     97     1

%% floating point
disp(sscanf('1.5e2 -0.25', '%f')')
%>   150.0000   -0.2500

%% hexadecimal and octal
disp(sscanf('ff 1F', '%x')')
disp(sscanf('17', '%o'))
disp(sscanf('0x1A', '%i'))
%>    255    31
%>
%>     15
%>
%>     26

%% widths
disp(sscanf('12345', '%2d')')
%>     12    34     5

%% reading stops where the text does not fit
disp(sscanf('1 2 x 3', '%d')')
disp(isempty(sscanf('x', '%d')))
%>      1     2
%>
%>    1

%% infinity and NaN
disp(sscanf('Inf NaN', '%f')')
%>    Inf   NaN

%% further outputs
[a, n, msg, next] = sscanf('12 34', '%d', 1);
disp(n)
disp(next)
%>      1
%>
%>      3

%% a string is fine
disp(sscanf("7", "%d"))
%>      7

%% textscan
c = textscan('a 1 b 2', '%s %d');
disp(c{1}{2})
disp(class(c{2}))
disp(c{2}')
%> b
%> int32
%>    1   2

%% textscan with delimiter and header
c = textscan(sprintf('x,y\nfoo bar,1\nbaz,2'), '%s %f', 'Delimiter', ',', 'HeaderLines', 1);
disp(c{1}{1})
disp(c{2}')
%> foo bar
%>      1     2

%% textscan with empty fields
c = textscan(sprintf('1,,3\n4,5,6'), '%f %f %f', 'Delimiter', ',');
disp(c{2}')
%>    NaN     5

%% whole numbers stop at 32 bits
fprintf('%d\n', sscanf('999999999999', '%d'))
fprintf('%d\n', sscanf('999999999999', '%u'))
fprintf('%d\n', sscanf('999999999999', '%ld'))
%> 2147483647
%> 4294967295
%> 999999999999
