function w = triang(n)
%TRIANG  Triangular window
%   w = triang(L)
%   Example: triang(3) % [0.5; 1; 0.5]
n = windowlength(n);
k = (1:n)';
if rem(n, 2) == 1
    w = 1 - abs(2*k - n - 1) / (n + 1);
else
    w = 1 - abs(2*k - n - 1) / n;
end
end
