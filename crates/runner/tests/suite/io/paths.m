%% fullfile joins with one separator
disp(fullfile('a', 'b', 'c.m'))
disp(fullfile('a/', '/b/', 'c'))
disp(fullfile('/root', '', 'x'))
disp(fullfile('a', {'b', 'c'}))
%> a/b/c.m
%> a/b/c
%> /root/x
%>     {'a/b'}    {'a/c'}

%% fileparts
[p, n, e] = fileparts('/home/me/data.tar.gz')
%> p =
%>
%>     '/home/me'
%>
%> n =
%>
%>     'data.tar'
%>
%> e =
%>
%>     '.gz'

%% fileparts of a bare name
[p, n, e] = fileparts('readme');
disp({p, n, e})
[p, n, e] = fileparts('.hidden');
disp({p, n, e})
[p, n, e] = fileparts('folder/');
disp({p, n, e})
%>     {0x0 char}    {'readme'}    {0x0 char}
%>
%>     {0x0 char}    {0x0 char}    {'.hidden'}
%>
%>     {'folder'}    {0x0 char}    {0x0 char}

%% separators
disp([filesep ' ' pathsep])
%> / :

%% the present folder
mkdir sub
cd sub
disp(pwd)
cd ..
disp(pwd)
%> /sub
%> /

%% cd gives the folder before
mkdir sub
old = cd('sub');
disp(old), disp(pwd)
cd(old), disp(pwd)
%> /
%> /sub
%> /

%% cd into what is not there
cd nowhere
%! MATLAB:cd:NonExistentFolder

%% a function on the path is found
mkdir lib
f = fopen('lib/onpath.m', 'w'); fprintf(f, 'function r = onpath\nr = 42;\nend\n'); fclose(f);
try, onpath, catch e, disp(e.identifier), end
addpath lib
disp(onpath)
rmpath lib
try, onpath, catch e, disp(e.identifier), end
%> MATLAB:UndefinedFunction
%>     42
%>
%> MATLAB:UndefinedFunction

%% a file of the present folder goes before one on the path
mkdir lib
f = fopen('lib/which1.m', 'w'); fprintf(f, 'function which1\ndisp lib\nend\n'); fclose(f);
f = fopen('which1.m', 'w'); fprintf(f, 'function which1\ndisp here\nend\n'); fclose(f);
addpath('lib'), which1
%> here

%% temporary names differ
a = tempname; b = tempname;
disp(strcmp(a, b)), disp(strncmp(a, tempdir, 4))
%>    0
%>
%>    1
