function H = hadamard(n, classname)
%HADAMARD  Matrix of ones and minus ones with orthogonal columns
%   H = hadamard(n)
%   H = hadamard(n, classname)
%   Example: hadamard(2) % [1 1; 1 -1]
if nargin < 2
    classname = 'double';
end
[f, e] = log2([n, n / 12, n / 20]);
k = find(f == 0.5 & e > 0, 1);
if isempty(k) || n ~= fix(n)
    error('MATLAB:hadamard:InvalidInput', 'N must be an integer and N, N/12, or N/20 must be a power of 2.');
end
doublings = e(k) - 1;
switch k
    case 1
        H = 1;
    case 2
        % Paley's construction from the squares modulo 11.
        H = border(toeplitz([-1 -1 1 -1 -1 -1 1 1 1 -1 1], [-1 1 -1 1 1 1 -1 -1 -1 1 -1]));
    case 3
        H = border(hankel([-1 -1 1 1 -1 -1 -1 -1 1 -1 1 -1 1 1 1 1 -1 -1 1], ...
            [1 -1 -1 1 1 -1 -1 -1 -1 1 -1 1 -1 1 1 1 1 -1 -1]));
end
for k = 1:doublings
    H = [H H; H -H];
end
H = cast(H, classname);
end

function H = border(core)
m = size(core, 1);
H = [ones(1, m + 1); ones(m, 1), core];
end
