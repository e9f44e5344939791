%% reshape goes by columns
disp(mat2str(reshape(1:6, 2, 3)))
%> [1 3 5;2 4 6]

%% reshape finds the missing size
disp(mat2str(reshape(1:6, [], 2)))
%> [1 4;2 5;3 6]

%% reshape keeps the count
reshape(1:6, 4, 2)
%! MATLAB:getReshapeDims:notSameNumel

%% reshape with an impossible rest
reshape(1:6, [], 4)
%! MATLAB:getReshapeDims:notDivisible

%% reshape with two unknowns
reshape(1:6, [], [])
%! MATLAB:getReshapeDims:unknownDim

%% reshape in place leaves the other variable alone
a = 1:4; b = a; b = reshape(b, 2, 2); disp(size(a))
%>      1     4

%% permute moves dimensions
disp(mat2str(size(permute(zeros(2, 3, 4), [3 1 2]))))
%> [4 2 3]

%% permute moves elements
disp(mat2str(permute(reshape(1:4, 1, 2, 2), [3 2 1])))
%> [1 2;3 4]

%% ipermute undoes permute
disp(mat2str(isequal(ipermute(permute(reshape(1:24, 2, 3, 4), [2 3 1]), [2 3 1]), reshape(1:24, 2, 3, 4))))
%> true

%% squeeze
disp(mat2str(size(squeeze(ones(1, 3, 1, 2)))))
%> [3 2]

%% squeeze leaves matrices alone
disp(mat2str(size(squeeze(ones(1, 3)))))
%> [1 3]

%% shiftdim counts what it removed
[b, n] = shiftdim(ones(1, 1, 3)); fprintf("%d %d %d\n", size(b), n)
%> 3 1 2

%% shiftdim to the right adds dimensions
disp(mat2str(size(shiftdim(1:3, -1))))
%> [1 1 3]

%% flip takes the first dimension that is not one
disp(mat2str([flip(1:3); flip(1:3, 1)]))
%> [3 2 1;1 2 3]

%% fliplr and flipud
disp(mat2str([fliplr([1 2; 3 4]) flipud([1 2; 3 4])]))
%> [2 1 3 4;4 3 1 2]

%% rot90 counterclockwise
disp(mat2str(rot90([1 2; 3 4])))
%> [2 4;1 3]

%% rot90 by a negative count
disp(mat2str(isequal(rot90([1 2; 3 4], -1), rot90([1 2; 3 4], 3), [3 1; 4 2])))
%> true

%% circshift of a row
disp(mat2str(circshift(1:5, 2)))
%> [4 5 1 2 3]

%% circshift of a matrix goes down
disp(mat2str(circshift([1 2; 3 4; 5 6], 1)))
%> [5 6;1 2;3 4]

%% circshift along a dimension
disp(mat2str(circshift([1 2 3; 4 5 6], -1, 2)))
%> [2 3 1;5 6 4]

%% circshift by a vector
disp(mat2str(circshift([1 2; 3 4], [1 1])))
%> [4 3;2 1]

%% diag makes and takes
disp(mat2str([diag(diag([1 2])).'; diag([5 6; 7 8]).']))
%> [1 2;5 8]

%% diag off the main
disp(mat2str(diag([1 2], -1)))
%> [0 0 0;1 0 0;0 2 0]

%% tril and triu
disp(mat2str([tril([1 2; 3 4]) triu([1 2; 3 4], 1)]))
%> [1 0 0 2;3 4 0 0]

%% circshift by what is no whole number
for v = {1.5, Inf, NaN, [1 0.5]}
    try, circshift(1:3, v{1}); disp('shifted'), catch e, disp('refused'), end
end
%> refused
%> refused
%> refused
%> refused
