%% rand after rng(0)
rng(0); fprintf("%.4f ", rand(1, 5)); fprintf("\n")
%> 0.8147 0.9058 0.1270 0.9134 0.6324 

%% randn after rng(0)
rng(0); fprintf("%.4f ", randn(1, 5)); fprintf("\n")
%> 0.5377 1.8339 -2.2588 0.8622 0.3188 

%% randi after rng(0)
rng(0); disp(randi(10, 1, 5))
%>      9    10     2    10     7

%% rand after rng(1)
rng(1); fprintf("%.4f ", rand(1, 3)); fprintf("\n")
%> 0.4170 0.7203 0.0001 

%% rng default is seed 0
rng("default"); a = rand; rng(0); disp(a == rand)
%>    1

%% a saved state continues
rng(3); s = rng; a = rand(1, 3); rng(s); disp(isequal(a, rand(1, 3)))
%>    1

%% rng gives the settings before
rng(5); s = rng(6); fprintf("%d %s\n", s.Seed, s.Type)
%> 5 twister

%% randi stays in its limits
x = randi([-2 2], 1, 1000); disp([min(x) max(x)])
%>     -2     2

%% randi of a class
disp(class(randi(9, 2, "uint8")))
%> uint8

%% randi with limits the wrong way
randi([3 1])
%! MATLAB:randi:invalidLimits

%% randperm is a permutation
disp(sort(randperm(5)))
%>      1     2     3     4     5

%% randperm of a few
x = randperm(10, 3); disp(numel(unique(x)))
%>      3

%% randperm of too many
randperm(3, 4)
%! MATLAB:randperm:inputKTooLarge

%% rand of a class and shape
x = rand(2, 3, "single"); disp(class(x)); disp(size(x))
%> single
%>      2     3

%% rng refuses a negative seed
rng(-1)
%! MATLAB:rng:badSeed
