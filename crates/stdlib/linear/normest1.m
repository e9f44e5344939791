function [e, v, w, count] = normest1(A, varargin)
%NORMEST1  Estimate of the 1-norm of a matrix
%   c = normest1(A)
%   [c, v, w, it] = normest1(A)
%   Example: normest1([1 2; 3 4]) % 6
[e, j] = max(sum(abs(A), 1));
v = zeros(size(A, 2), 1);
v(j) = 1;
w = A(:, j);
count = [1 1];
end
