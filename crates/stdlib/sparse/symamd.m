function p = symamd(S, knobs) %#ok<INUSD>
%SYMAMD  Order of rows and columns that keeps Cholesky factors sparse
%   p = symamd(S)
%   p = symamd(S, knobs)
%   Example: sort(symamd(eye(3))) % [1 2 3]
narginchk(1, 2);
p = amd(S);
end
