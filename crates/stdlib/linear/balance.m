function [T, B, scaled] = balance(A, option)
%BALANCE  Diagonal scaling that makes eigenvalues more exact
%   B = balance(A)
%   [T, B] = balance(A)
%   [S, P, B] = balance(A)
%   B = balance(A, 'noperm')
%   Example: balance([1 100; 0.01 1]) % [1 0.78125; 1.28 1]
[m, n] = size(A);
if m ~= n
    error('MATLAB:square', 'Matrix must be square.');
end
s = ones(n, 1);
B0 = A;
changed = true;
while changed
    changed = false;
    for i = 1:n
        others = [1:i-1, i+1:n];
        c = norm(B0(others, i));
        r = norm(B0(i, others));
        if c == 0 || r == 0
            continue
        end
        f = 1;
        total = c + r;
        g = r / 2;
        while c < g
            f = f * 2;
            c = c * 2;
            g = g / 2;
            r = r / 2;
        end
        g = c / 2;
        while g >= r
            f = f / 2;
            c = c / 2;
            g = g / 2;
            r = r * 2;
        end
        if c + r < 0.95 * total
            s(i) = s(i) * f;
            B0(:, i) = B0(:, i) * f;
            B0(i, :) = B0(i, :) / f;
            changed = true;
        end
    end
end
if nargout < 2
    T = B0;
elseif nargout == 2
    T = diag(s);
    B = B0;
else
    T = s;
    B = (1:n)';
    scaled = B0;
end
end
