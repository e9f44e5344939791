%% magic of odd order
disp(mat2str(magic(3)))
%> [8 1 6;3 5 7;4 9 2]

%% magic of order 4
disp(mat2str(magic(4)))
%> [16 2 3 13;5 11 10 8;9 7 6 12;4 14 15 1]

%% magic of order 6
disp(mat2str(magic(6)))
%> [35 1 6 26 19 24;3 32 7 21 23 25;31 9 2 22 27 20;8 28 33 17 10 15;30 5 34 12 14 16;4 36 29 13 18 11]

%% magic of order 10 has one sum
disp(mat2str([unique(sum(magic(10))), unique(sum(magic(10), 2)), numel(unique(magic(10)))]))
%> [505 505 100]

%% hilb and its inverse
disp(mat2str(hilb(3) * invhilb(3) - eye(3) < 1e-12))
%> [true true true;true true true;true true true]

%% invhilb is whole
disp(mat2str(invhilb(3)))
%> [9 -36 30;-36 192 -180;30 -180 180]

%% pascal
disp(mat2str(pascal(4)))
%> [1 1 1 1;1 2 3 4;1 3 6 10;1 4 10 20]

%% pascal(n, 1) is its own inverse
disp(mat2str(isequal(pascal(5, 1)^2, eye(5))))
%> true

%% pascal(n, 2) is a cube root of one
disp(mat2str(isequal(pascal(4, 2)^3, eye(4))))
%> true

%% vander
disp(mat2str(vander([2 3])))
%> [2 1;3 1]

%% toeplitz
disp(mat2str(toeplitz([1 2 3], [1 5 6])))
%> [1 5 6;2 1 5;3 2 1]

%% toeplitz of complex is Hermitian
disp(mat2str(isequal(toeplitz([1 2i]), [1 2i; -2i 1])))
%> true

%% hankel
disp(mat2str(hankel([1 2 3], [3 4 5])))
%> [1 2 3;2 3 4;3 4 5]

%% wilkinson
disp(mat2str(wilkinson(3)))
%> [1 1 0;1 0 1;0 1 1]

%% hadamard of 12 and 20 are orthogonal
disp(mat2str([isequal(hadamard(12) * hadamard(12).', 12 * eye(12)), isequal(hadamard(20) * hadamard(20).', 20 * eye(20))]))
%> [true true]

%% hadamard of another order
hadamard(6)
%! MATLAB:hadamard:InvalidInput

%% compan
disp(mat2str(compan([2 4 6])))
%> [-2 -3;1 0]

%% rosser
disp(mat2str([size(rosser), trace(rosser)]))
%> [8 8 4040]
