%% csvwrite and csvread
csvwrite('a.csv', [1 2.5; -3 1e10]);
disp(fileread('a.csv')), disp(csvread('a.csv'))
%> 1,2.5
%> -3,1e+10
%>
%>    1.0e+10 *
%>
%>     0.0000    0.0000
%>    -0.0000    1.0000

%% csvread from a row and a column on
csvwrite('a.csv', magic(3));
disp(csvread('a.csv', 1, 1)), disp(csvread('a.csv', 0, 0, [0 1 1 2]))
%>      5     7
%>      9     2
%>
%>      1     6
%>      5     7

%% dlmwrite with a delimiter and a precision
dlmwrite('a.txt', [1/3 2], 'delimiter', '\t', 'precision', 3);
disp(double(fileread('a.txt')))
%>     48    46    51    51    51     9    50    10

%% dlmwrite at an offset and appended
dlmwrite('a.txt', [1 2], ';', 1, 1);
dlmwrite('a.txt', 5, '-append', 'delimiter', ';');
disp(fileread('a.txt'))
%> ;;
%> ;1;2
%> 5

%% dlmread finds the delimiter; empty fields are zero
f = fopen('a.txt', 'w'); fprintf(f, '1;2;3\n4;;6\n'); fclose(f);
disp(dlmread('a.txt'))
%>      1     2     3
%>      4     0     6

%% dlmread with blanks
f = fopen('a.txt', 'w'); fprintf(f, '  1   2\n 3 4\n'); fclose(f);
disp(dlmread('a.txt'))
%>      1     2
%>      3     4

%% dlmread refuses words
f = fopen('a.txt', 'w'); fprintf(f, '1,x\n'); fclose(f);
dlmread('a.txt')
%! MATLAB:textscan:handleErrorAndShowInfo

%% csvread of no file
csvread('none.csv')
%! MATLAB:dlmread:FileNotFound

%% writematrix and readmatrix keep all digits
writematrix([pi 1; 2 -0.1], 'a.csv');
disp(fileread('a.csv')), disp(abs(readmatrix('a.csv') - [pi 1; 2 -0.1]) < 1e-14)
%> 3.14159265358979,1
%> 2,-0.1
%>
%>    1   1
%>    1   1

%% readmatrix leaves the head out; words are NaN
f = fopen('a.csv', 'w'); fprintf(f, 'time,value\n1,2\n3,x\n'); fclose(f);
disp(readmatrix('a.csv'))
%>      1     2
%>      3   NaN

%% readmatrix options
f = fopen('a.txt', 'w'); fprintf(f, '9|9\n1|2\n'); fclose(f);
disp(readmatrix('a.txt', 'Delimiter', '|', 'NumHeaderLines', 1)), disp(class(readmatrix('a.txt', 'Delimiter', 'bar', 'OutputType', 'int8')))
%>      1     2
%>
%> int8

%% readmatrix of text
f = fopen('a.txt', 'w'); fprintf(f, 'a,b\nc,d\n'); fclose(f);
disp(readmatrix('a.txt', 'OutputType', 'string'))
%>     "a"    "b"
%>     "c"    "d"

%% writematrix appends and takes delimiters
writematrix([1 2], 'a.txt', 'Delimiter', 'tab'); writematrix([3 4], 'a.txt', 'Delimiter', 'tab', 'WriteMode', 'append');
disp(double(fileread('a.txt')))
%>     49     9    50    10    51     9    52    10

%% writecell quotes where it must
writecell({'a', 1; 'b,c', true}, 'a.csv');
disp(fileread('a.csv'))
%> a,1
%> "b,c",1
