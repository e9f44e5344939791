function G = givens(x, y)
%GIVENS  Givens rotation that zeroes the second of two numbers
%   G = givens(x, y)
%   Example: givens(1, 0) % [1 0; 0 1]
G = planerot([x; y]);
end
