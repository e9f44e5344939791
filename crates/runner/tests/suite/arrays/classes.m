%% casts round half away and saturate
disp(mat2str(double([int8(2.5) int8(-2.5) int8(200) int8(-200) int8(NaN)])))
%> [3 -3 127 -128 0]

%% unsigned casts stop at zero
disp(mat2str(double(uint8([-1 1.5 300]))))
%> [0 2 255]

%% logical refuses NaN
logical([1 NaN])
%! MATLAB:nologicalnan

%% logical of numbers
disp(mat2str(logical([0 -2 0.1])))
%> [false true true]

%% a cell is no number
double({1})
%! MATLAB:invalidConversion

%% cast by name and like
disp(class(cast(5, "uint8"))); disp(class(cast(5, "like", single(1))))
%> uint8
%> single

%% typecast of single bits
disp(mat2str(double(typecast(single(1), "uint32"))))
%> 1065353216

%% typecast joins bytes, low one first
disp(mat2str(double(typecast(uint8([1 0 0 0 2 0 0 0]), "uint32"))))
%> [1 2]

%% typecast keeps columns
disp(mat2str(size(typecast(uint8((1:8).'), "uint16"))))
%> [4 1]

%% typecast with bytes left over
typecast(uint8(1:3), "uint16")
%! MATLAB:typecastc:notEnoughInputElements

%% swapbytes
disp(mat2str(double(swapbytes(uint16([1 256])))))
%> [256 1]

%% abs saturates
disp(mat2str(double(abs(int8([-128 5])))))
%> [127 5]

%% abs of complex
disp(mat2str(abs([3+4i, -2])))
%> [5 2]

%% parts of complex numbers
disp(mat2str([real(2+3i), imag(2+3i), imag(5), conj(2+3i)]))
%> [2+0i 3+0i 0+0i 2-3i]

%% angle
disp(mat2str([angle(1), angle(-1) == pi, angle(1i) == pi/2]))
%> [0 1 1]

%% complex refuses integers' imaginary halves of wrong size
complex([1 2], [1 2 3])
%! MATLAB:complex:sizeMismatch

%% operators by name
disp(mat2str([plus(1, 2), minus(1, 2), times(2, 3), rdivide(1, 4), ldivide(4, 1), power(2, 3)]))
%> [3 -1 6 0.25 0.25 8]

%% matrix operators by name
disp(mat2str([mtimes([1 2], [3; 4]), mrdivide(6, 3), mldivide(2, 6)]))
%> [11 2 3]

%% comparisons by name
disp(mat2str([eq(1, 1), ne(1, 1), lt(1, 2), le(2, 2), gt(1, 2), ge(1, 2)]))
%> [true false true true false false]

%% logic by name
disp(mat2str([and(1, 0), or(1, 0), xor(1, 1), not(3)]))
%> [false true false false]

%% ctranspose conjugates, transpose does not
disp(mat2str([isequal(ctranspose([1i 2]), [-1i; 2]), isequal(transpose([1i 2]), [1i; 2])]))
%> [true true]
