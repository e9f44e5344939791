%% fft
y = fft([1 2 3 4]);
disp(isequal(y, [10 -2+2i -2 -2-2i]))
%>    1

%% fft pads and cuts
disp(isequal(fft([1 1], 4), [2 1-1i 0 1+1i]))
disp(fft([1 2 3], 1))
%>    1
%>
%>      1

%% fft along rows
disp(fft([1 2; 3 4], [], 2))
%>      3    -1
%>      7    -1

%% ifft undoes fft
disp(norm(ifft(fft(1:7)) - (1:7)) < 1e-12)
%>    1

%% fft2
disp(fft2([1 1; 1 1]))
%>      4     0
%>      0     0

%% fftshift
disp(fftshift(1:5))
disp(ifftshift(fftshift(1:5)))
%>      4     5     1     2     3
%>
%>      1     2     3     4     5

%% filter
disp(filter([1 1]/2, 1, [2 4 6]))
%>      1     3     5

%% filter final conditions
[~, zf] = filter([1 1], 1, [1 2 3]);
disp(zf)
%>      3

%% filter with feedback
disp(filter(1, [1 -0.5], [4 0 0]))
%>      4     2     1

%% conv2 shapes
disp(conv2([1 1; 1 1], [1 1], 'valid'))
disp(conv2([1 2; 3 4], [1 1; 1 1], 'same'))
%>      2
%>      2
%>
%>     10     6
%>      7     4

%% filter2
disp(filter2([1 2], [1 1 1]))
%>      3     3     1

%% windows
fprintf("%.4f ", hamming(3), hann(3), hanning(3), bartlett(3))
%> 0.0800 1.0000 0.0800 0.0000 1.0000 0.0000 0.5000 1.0000 0.5000 0.0000 1.0000 0.0000

%% unwrap
disp(unwrap([0 2*pi]))
%>      0     0

%% gradient
disp(gradient([1 4 9 16]))
%>      3     4     6     7

%% gradient of a matrix
[gx, gy] = gradient([1 2; 3 5]);
disp(gx), disp(gy)
%>      1     1
%>      2     2
%>
%>      2     3
%>      2     3

%% del2
disp(del2([1 4 9 16 25]))
%>     0.5000    0.5000    0.5000    0.5000    0.5000
