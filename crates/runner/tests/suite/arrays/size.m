%% size in two outputs folds the rest
[r, c] = size(zeros(2, 3, 4)); fprintf("%d %d\n", r, c)
%> 2 12

%% size in more outputs than dimensions
[a, b, c] = size(zeros(2, 3)); fprintf("%d %d %d\n", a, b, c)
%> 2 3 1

%% size along dimensions
disp(mat2str([size(zeros(2, 3, 4), 2), size(zeros(2, 3), 3), size(zeros(2, 3, 4), [3 1])]))
%> [3 1 4 2]

%% size along listed dimensions
disp(mat2str(size(zeros(2, 3, 4), 1, 3)))
%> [2 4]

%% size along dimensions into outputs
[a, b] = size(zeros(2, 3, 4), [1 3]); fprintf("%d %d\n", a, b)
%> 2 4

%% a dimension is positive
size(1, 0)
%! MATLAB:getdimarg:dimensionMustBePositiveInteger

%% numel and length and ndims
disp(mat2str([numel(zeros(2, 3, 4)), length(zeros(2, 7)), length(zeros(3, 0)), ndims(zeros(2, 3, 4))]))
%> [24 7 0 3]

%% trailing ones are no dimensions
disp(mat2str(ndims(zeros(2, 3, 1, 1))))
%> 2

%% height and width
disp(mat2str([height(zeros(2, 3)), width(zeros(2, 3))]))
%> [2 3]

%% isempty
disp(mat2str([isempty([]), isempty(zeros(0, 3)), isempty(""), isempty(''), isempty({})]))
%> [true true false true true]

%% isscalar isvector isrow iscolumn ismatrix of a row
disp(mat2str([isscalar(1:3), isvector(1:3), isrow(1:3), iscolumn(1:3), ismatrix(1:3)]))
%> [false true true false true]

%% a 1x0 array is a vector
disp(mat2str([isvector(zeros(1, 0)), isvector([]), isvector(zeros(1, 1, 3))]))
%> [true false false]

%% kinds of numbers
disp(mat2str([isnumeric(int8(1)), isnumeric(true), isfloat(single(1)), isinteger(1), islogical(true)]))
%> [true false true false true]

%% isreal
disp(mat2str([isreal(1), isreal(complex(1, 0)), isreal('a'), isreal({})]))
%> [true false true false]
