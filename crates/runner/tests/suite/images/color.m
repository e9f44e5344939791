%% hsv2rgb of a map
disp(hsv2rgb([0 1 1; 1/3 1 1; 2/3 1 0.5; 0 0 0.25]))
%>     1.0000         0         0
%>          0    1.0000         0
%>          0         0    0.5000
%>     0.2500    0.2500    0.2500

%% hsv2rgb with one argument a colour
[r, g, b] = hsv2rgb(0.5, 1, 1);
disp([r g b])
%>      0     1     1

%% hsv2rgb of an image
I = hsv2rgb(cat(3, [0 0.5], [1 1], [1 1]));
disp(squeeze(I(1, 2, :))')
%>      0     1     1

%% hue 1 is hue 0
disp(hsv2rgb([1 1 1]))
%>      1     0     0

%% hsv2rgb keeps single
disp(class(hsv2rgb(single([0 1 1]))))
%> single

%% rgb2hsv of a map
disp(rgb2hsv([1 0 0; 0 1 1; 0.5 0.5 0.5; 0 0 0]))
%>          0    1.0000    1.0000
%>     0.5000    1.0000    1.0000
%>          0         0    0.5000
%>          0         0         0

%% rgb2hsv of uint8
disp(rgb2hsv(uint8(cat(3, 255, 0, 255))) * 6)
%> (:,:,1) =
%>
%>      5
%>
%>
%> (:,:,2) =
%>
%>      6
%>
%>
%> (:,:,3) =
%>
%>      6

%% rgb2hsv and back
M = [0.2 0.4 0.9; 0.7 0.1 0.3; 0.5 0.9 0.2];
disp(max(max(abs(hsv2rgb(rgb2hsv(M)) - M))) < 1e-14)
%>    1

%% rgb2gray of a map
disp(rgb2gray([1 0 0; 0 1 0; 0 0 1]))
%>     0.2989    0.2989    0.2989
%>     0.5870    0.5870    0.5870
%>     0.1140    0.1140    0.1140

%% rgb2gray of an image keeps the class
I = rgb2gray(uint8(cat(3, [255 0], [255 100], [255 0])));
disp(class(I)), disp(I)
%> uint8
%>    255    59

%% im2gray leaves greys
disp(im2gray(uint8([3 4])))
%>    3   4

%% im2double scales integers
disp(im2double(uint8([0 51 255])))
disp(im2double(uint16(65535)))
disp(im2double(int16([-32768 32767])))
%>          0    0.2000    1.0000
%>
%>      1
%>
%>      0     1

%% im2double of indexed images adds one
disp(im2double(uint8([0 7]), 'indexed'))
%>      1     8

%% im2double of logical and single
disp(im2double(true)), disp(class(im2double(single(0.5))))
%>      1
%>
%> double

%% ind2rgb
I = ind2rgb([1 2; 2 1], [0 0.5 1; 1 0 0]);
disp(size(I)), disp(I(:, :, 1)), disp(I(:, :, 2))
%>      2     2     3
%>
%>      0     1
%>      1     0
%>
%>     0.5000         0
%>          0    0.5000

%% ind2rgb counts integers from zero
disp(squeeze(ind2rgb(uint8(1), [0 0 0; 1 0.5 0.25]))')
%>     1.0000    0.5000    0.2500

%% ind2rgb beyond the map takes its end
disp(squeeze(ind2rgb(9, [0 0 0; 1 0 1]))')
%>      1     0     1

%% rgb2ind with few colours is exact
RGB = cat(3, [1 0 1], [0 1 0], [0 0 0]);
[X, map] = rgb2ind(RGB, 8);
disp(class(X)), disp([size(map), isequal(ind2rgb(X, map), RGB)])
%> uint8
%>      2     3     1

%% rgb2ind with a map takes the nearest colour
X = rgb2ind(cat(3, [0.9 0.1], [0 0.1], [0 0.2]), [0 0 0; 1 0 0], 'nodither');
disp(X)
%>    1   0

%% rgb2ind bounds the number of colours
[X, map] = rgb2ind(rand(8, 8, 3), 5);
disp([size(map, 1) <= 5, max(X(:)) < size(map, 1)])
%>    1   1

%% cmunique drops what is twice
[Y, map] = cmunique([1 3; 2 3], [1 1 1; 0 0 0; 1 1 1]);
disp(Y), disp(map)
%>    1   1
%>    0   1
%>
%>      0     0     0
%>      1     1     1

%% cmpermute keeps the picture
X = [1 2 3]; map = [1 1 1; 0 0 0; 1 0 0];
[Y, m] = cmpermute(X, map);
disp(m), fprintf('%d\n', isequal(ind2rgb(X, map), ind2rgb(Y, m)))
%>      0     0     0
%>      1     0     0
%>      1     1     1
%>
%> 1
