function r = sprank(A)
%SPRANK  Largest rank that a matrix with the same zeros can have
%   r = sprank(A)
%   Example: sprank([1 1; 0 0]) % 1
narginchk(1, 1);
A = A ~= 0;
[m, n] = size(A);
rowOf = zeros(1, n);
r = 0;
for i = 1:m
    [found, rowOf] = augment(A, i, rowOf, false(1, n));
    r = r + found;
end
end

function [found, rowOf, seen] = augment(A, i, rowOf, seen)
found = false;
for j = find(A(i, :))
    if seen(j)
        continue
    end
    seen(j) = true;
    if rowOf(j) == 0
        found = true;
    else
        [found, rowOf, seen] = augment(A, rowOf(j), rowOf, seen);
    end
    if found
        rowOf(j) = i;
        return
    end
end
end
