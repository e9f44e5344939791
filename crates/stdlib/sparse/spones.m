function R = spones(S)
%SPONES  Ones where a matrix is not zero
%   R = spones(S)
%   Example: spones([0 5]) % [0 1]
narginchk(1, 1);
R = sparse(double(S ~= 0));
end
