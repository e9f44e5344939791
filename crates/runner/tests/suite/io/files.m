%% write and read a whole file
f = fopen('a.txt', 'w');
n = fprintf(f, 'one\ntwo %d\n', 2);
s = fclose(f);
disp([n s])
disp(double(fileread('a.txt')))
%>     10     0
%>
%>    111   110   101    10   116   119   111    32    50    10

%% fopen numbers files from 3
f = fopen('a', 'w'); g = fopen('b', 'w');
disp([f g])
fclose(f); disp(fopen('c', 'w'))
%>      3     4
%>
%>      3

%% lines until the end
f = fopen('a.txt', 'w'); fprintf(f, 'one\n\nthree'); fclose(f);
f = fopen('a.txt');
while true
    t = fgetl(f);
    if ~ischar(t), break, end
    fprintf('<%s>\n', t)
end
disp(t), fclose(f);
%> <one>
%> <>
%> <three>
%>     -1

%% feof is true after the last line
f = fopen('a.txt', 'w'); fprintf(f, 'x\ny\n'); fclose(f);
f = fopen('a.txt'); k = 0;
while ~feof(f), fgetl(f); k = k + 1; end
disp(k), fclose(f);
%>      2

%% fgets keeps the line end
f = fopen('a.txt', 'w'); fprintf(f, 'ab\ncd'); fclose(f);
f = fopen('a.txt'); a = fgets(f); b = fgets(f); c = fgets(f); fclose(f);
disp(double(a)), disp(b), disp(c)
%>     97    98    10
%>
%> cd
%>     -1

%% fgets of so many characters
f = fopen('a.txt', 'w'); fprintf(f, 'abcdef\n'); fclose(f);
f = fopen('a.txt'); disp(fgets(f, 4)), disp(fgets(f, 9)), fclose(f);
%> abcd
%> ef

%% a file that is not there
[f, message] = fopen('nothing.txt')
%> f =
%>
%>     -1
%>
%> message =
%>
%>     'No such file or directory'

%% fileread of a file that is not there
fileread('nothing.txt')
%! MATLAB:fileread:cannotOpenFile

%% appending
f = fopen('a.txt', 'w'); fprintf(f, 'one'); fclose(f);
f = fopen('a.txt', 'a'); fprintf(f, ' two'); fclose(f);
disp(fileread('a.txt'))
f = fopen('a.txt', 'w'); fprintf(f, 'new'); fclose(f);
disp(fileread('a.txt'))
%> one two
%> new

%% a closed file cannot be written
f = fopen('a.txt', 'w'); fclose(f);
fprintf(f, 'x')
%! MATLAB:FileIO:InvalidFid

%% a file opened for reading is not written
f = fopen('a.txt', 'w'); fprintf(f, 'x'); fclose(f);
f = fopen('a.txt', 'r'); fprintf(f, 'yy'); fclose(f);
disp(fileread('a.txt'))
%> x

%% fread of bytes
f = fopen('a', 'w'); fwrite(f, [65 66 67 200]); fclose(f);
f = fopen('a'); x = fread(f); fclose(f);
disp(x'), disp(class(x))
%>     65    66    67   200
%>
%> double

%% fread of characters and of a shape
f = fopen('a', 'w'); fwrite(f, 'abcdef'); fclose(f);
f = fopen('a'); t = fread(f, 3, '*char')', u = fread(f, [1 2], 'uint8=>char'), fclose(f);
f = fopen('a'); x = fread(f, [2 3]), fclose(f);
%> t =
%>
%>     'abc'
%>
%> u =
%>
%>     'de'
%>
%> x =
%>
%>     97    99   101
%>     98   100   102

%% numbers in binary
f = fopen('a', 'w'); n = fwrite(f, [1 -2 300], 'int16'); fclose(f);
f = fopen('a'); b = fread(f)', frewind(f); x = fread(f, Inf, 'int16')', fclose(f);
disp(n)
%> b =
%>
%>      1     0   254   255    44     1
%>
%> x =
%>
%>      1    -2   300
%>
%>      3

%% the other byte order
f = fopen('a', 'w'); fwrite(f, 258, 'uint16', 0, 'ieee-be'); fclose(f);
f = fopen('a'); disp(fread(f)'), frewind(f); disp(fread(f, 1, 'uint16', 0, 'b')), fclose(f);
%>      1     2
%>
%>    258

%% positions in a file
f = fopen('a', 'w'); fprintf(f, '0123456789'); fclose(f);
f = fopen('a');
disp(ftell(f)), fread(f, 3); disp(ftell(f))
disp(fseek(f, 6, 'bof')), disp(char(fread(f, 1)))
fseek(f, -2, 'eof'); disp(char(fread(f, 1)))
fseek(f, -3, 'cof'); disp(char(fread(f, 1)))
disp(fseek(f, 99, 'bof'))
fclose(f);
%>      0
%>
%>      3
%>
%>      0
%>
%> 6
%> 8
%> 6
%>     -1

%% fscanf
f = fopen('a', 'w'); fprintf(f, '1 2 3\n4 5 6\n'); fclose(f);
f = fopen('a'); x = fscanf(f, '%d', [3 Inf])', fclose(f);
%> x =
%>
%>      1     2     3
%>      4     5     6

%% textscan of a file
f = fopen('a', 'w'); fprintf(f, 'ann,3\nbob,5\n'); fclose(f);
f = fopen('a'); c = textscan(f, '%s %d', 'Delimiter', ','); fclose(f);
disp(c{1}'), disp(c{2}'), disp(class(c{2}))
%>     {'ann'}    {'bob'}
%>
%>    3   5
%>
%> int32

%% readlines and writelines
writelines(["a" "b c"], 'a.txt');
s = readlines('a.txt')
%> s = 
%>
%>   3x1 string array
%>
%>     "a"
%>     "b c"
%>     ""

%% exist tells files from folders
f = fopen('a.txt', 'w'); fclose(f); mkdir('d');
disp([exist('a.txt', 'file'), exist('d', 'dir'), exist('d', 'file'), exist('no', 'file')])
disp([isfile('a.txt') isfile('d') isfolder('d') isfolder('a.txt') isfolder('no')])
%>      2     7     7     0
%>
%>    1   0   1   0   0

%% delete
f = fopen('a.txt', 'w'); fclose(f);
delete('a.txt'), disp(isfile('a.txt'))
%>    0

%% delete with a wildcard
for n = {'a.txt', 'b.txt', 'c.dat'}, f = fopen(n{1}, 'w'); fclose(f); end
delete *.txt
d = dir; disp(setdiff({d.name}, {'.', '..'}))
%>     {'c.dat'}

%% mkdir tells whether it worked
[s, m, id] = mkdir('d');
disp({s, m, id})
[s, m, id] = mkdir('d');
disp(s), disp(id)
%>     {[1]}    {0x0 char}    {0x0 char}
%>
%>    1
%>
%> MATLAB:MKDIR:DirectoryExists

%% mkdir makes the folders above
mkdir a/b/c
disp(isfolder('a/b'))
%>    1

%% rmdir wants an empty folder
mkdir d, f = fopen('d/x', 'w'); fclose(f);
disp(rmdir('d')), disp(isfolder('d'))
disp(rmdir('d', 's')), disp(isfolder('d'))
%>    0
%>
%>    1
%>
%>    1
%>
%>    0

%% copyfile and movefile
f = fopen('a', 'w'); fprintf(f, 'text'); fclose(f);
copyfile a b
movefile('a', 'c')
disp([isfile('a') isfile('b') isfile('c')]), disp(fileread('b')), disp(fileread('c'))
%>    0   1   1
%>
%> text
%> text

%% dir lists names, sizes and kinds
mkdir d, f = fopen('d/x.txt', 'w'); fprintf(f, '12345'); fclose(f); mkdir d/sub
l = dir('d');
l = l(~ismember({l.name}, {'.', '..'}));
for k = 1:numel(l), fprintf('%s %d %d\n', l(k).name, l(k).bytes, l(k).isdir), end
l = dir('d/*.txt'); disp({l.name})
disp(numel(dir('nothing*')))
%> sub 0 1
%> x.txt 5 0
%>     {'x.txt'}
%>
%>      0

%% fopen without a file lists what is open
f = fopen('a', 'w'); g = fopen('b', 'w');
disp(fopen('all'))
fclose('all'); disp(isempty(fopen('all')))
%>      3     4
%>
%>    1

%% the name and mode of an open file
f = fopen('a.txt', 'w'); [n, m] = fopen(f); disp(n(end - 4:end)), disp(m)
%> a.txt
%> w

%% text that is no ASCII goes as UTF-8
f = fopen('a', 'w'); fprintf(f, '%s', char([228 8364])); fclose(f);
f = fopen('a'); disp(fread(f)'), fclose(f);
disp(double(fileread('a')))
%>    195   164   226   130   172
%>
%>          228        8364

%% output to files 1 and 2
fprintf(1, 'one\n')
fprintf(2, 'not in the output\n')
n = fprintf('%s', 'four')
%> one
%> fourn =
%>
%>      4
