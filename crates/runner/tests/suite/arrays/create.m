%% zeros takes one size for both
disp(mat2str(zeros(2)))
%> [0 0;0 0]

%% zeros takes a size vector
disp(mat2str(size(zeros([2 3 4]))))
%> [2 3 4]

%% negative sizes count as zero
disp(mat2str(size(zeros(-1, 3))))
%> [0 3]

%% zeros without sizes is a scalar
disp(mat2str(zeros))
%> 0

%% zeros of the empty is empty
disp(mat2str(size(zeros([]))))
%> [0 0]

%% zeros of a class
x = zeros(1, 2, "uint8"); disp(class(x)); disp(size(x))
%> uint8
%>      1     2

%% zeros like a single
disp(class(zeros(2, "like", single(1))))
%> single

%% zeros like a complex is complex
disp(mat2str(isreal(zeros(1, "like", 1i))))
%> false

%% sizes must be whole
zeros(1.5)
%! MATLAB:nonIntegerSize

%% ones of an integer class
disp(class(ones(2, 2, "int16"))); disp(ones(1, 3, "int16"))
%> int16
%>    1   1   1

%% eye is wider than high
disp(mat2str(eye(2, 3)))
%> [1 0 0;0 1 0]

%% eye has no third dimension
eye(2, 2, 2)
%! MATLAB:eye:NdNotAllowed

%% Inf and NaN as arrays
disp(mat2str([Inf(1, 2) NaN]))
%> [Inf Inf NaN]

%% NaN of class single
disp(class(NaN(2, "single")))
%> single

%% true as an array
disp(mat2str(true(1, 2)))
%> [true true]

%% false of a size vector
disp(mat2str(false([1 3])))
%> [false false false]

%% intmax and intmin of a class
disp(mat2str(double([intmin("int8") intmax("int8")])))
%> [-128 127]

%% intmax is of class int32
x = intmax; disp(class(x)); disp(x)
%> int32
%>    2147483647

%% intmax of a value's class
disp(intmax(uint8(3)))
%>    255

%% intmax of a class without limits
intmax("double")
%! MATLAB:intmax:invalidClassName

%% eps grows with the number
disp(mat2str([eps(1) == 2^-52, eps(2) == 2^-51, eps(0) == 2^-1074, eps(single(1)) == 2^-23]))
%> [true true true true]

%% eps of infinity
disp(mat2str([eps(Inf) eps(NaN)]))
%> [NaN NaN]

%% flintmax by precision
disp(mat2str([flintmax == 2^53, flintmax("single") == 2^24]))
%> [true true]

%% realmax and realmin
disp(mat2str([realmax == (2-eps)*2^1023, realmin == 2^-1022]))
%> [true true]

%% the imaginary unit
disp(mat2str([i^2, j*j]))
%> [-1 -1]
