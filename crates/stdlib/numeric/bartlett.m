function w = bartlett(n)
%BARTLETT  Bartlett window
%   w = bartlett(L)
%   Example: bartlett(3) % [0; 1; 0]
n = windowlength(n);
if n == 1
    w = 1;
    return
end
x = (0:n-1)';
w = 1 - abs(2*x / (n - 1) - 1);
end
