%% gray goes from black to white
disp(gray(3))
%>          0         0         0
%>     0.5000    0.5000    0.5000
%>     1.0000    1.0000    1.0000

%% maps have 256 colours unless told otherwise
disp([size(gray) size(jet) size(hsv) size(parula)])
%>    256     3   256     3   256     3   256     3

%% one colour
disp([gray(1); hot(1); cool(1)])
%>      0     0     0
%>      1     1     1
%>      0     1     1

%% no colour
disp([size(gray(0)) size(jet(0)) size(lines(0)) size(hot(0))])
%>      0     3     0     3     0     3     0     3

%% hot
disp(hot(8) * 6)
%>      2     0     0
%>      4     0     0
%>      6     0     0
%>      6     2     0
%>      6     4     0
%>      6     6     0
%>      6     6     3
%>      6     6     6

%% jet
disp(jet(8) * 2)
%>      0     0     2
%>      0     1     2
%>      0     2     2
%>      1     2     1
%>      2     2     0
%>      2     1     0
%>      2     0     0
%>      1     0     0

%% jet of 64 starts at 9/16 blue
m = jet(64);
disp([m(1, 3) m(end, 1)])
%>     0.5625    0.5000

%% hsv walks around the wheel
disp(hsv(6))
%>      1     0     0
%>      1     1     0
%>      0     1     0
%>      0     1     1
%>      0     0     1
%>      1     0     1

%% cool, spring, summer, autumn and winter begin and end
disp([cool(2); spring(2); autumn(2)])
disp([summer(2); winter(2)])
%>      0     1     1
%>      1     0     1
%>      1     0     1
%>      1     1     0
%>      1     0     0
%>      1     1     0
%>
%>          0    0.5000    0.4000
%>     1.0000    1.0000    0.4000
%>          0         0    1.0000
%>          0    1.0000    0.5000

%% bone mixes gray and hot
disp(bone(4))
%>          0         0    0.1250
%>     0.2917    0.4167    0.4167
%>     0.6458    0.7083    0.7083
%>     1.0000    1.0000    1.0000

%% copper stops at 1
disp(copper(3))
%>          0         0         0
%>     0.6250    0.3906    0.2487
%>     1.0000    0.7812    0.4975

%% pink
disp(pink(4))
%>     0.5774         0         0
%>     0.7454    0.7454    0.4714
%>     0.8819    0.8819    0.7817
%>     1.0000    1.0000    1.0000

%% lines repeats after seven
m = lines(8);
disp([m(1, :); m(2, :)])
fprintf('%d\n', isequal(m(8, :), m(1, :)))
%>          0    0.4470    0.7410
%>     0.8500    0.3250    0.0980
%>
%> 1

%% flag and prism repeat
f = flag(6); p = prism(8);
disp([isequal(f(5:6, :), f(1:2, :)) isequal(p(7:8, :), p(1:2, :)) f(3, :)])
%>      1     1     0     0     1

%% colorcube holds each colour once
m = colorcube(64);
disp([size(m) size(unique(m, 'rows'), 1)])
%>     64     3    64

%% brighten
disp(brighten([0.25 0.25 1], 0.5))
disp(brighten([0.25 0.5 1], -0.5))
%>     0.5000    0.5000    1.0000
%>
%>     0.0625    0.2500    1.0000
