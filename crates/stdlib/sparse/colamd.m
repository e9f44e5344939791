function p = colamd(S, knobs) %#ok<INUSD>
%COLAMD  Order of columns that keeps LU factors sparse
%   p = colamd(S)
%   p = colamd(S, knobs)
%   Example: sort(colamd(eye(3))) % [1 2 3]
narginchk(1, 2);
B = double(S ~= 0);
p = amd(B' * B);
end
