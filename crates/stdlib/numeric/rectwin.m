function w = rectwin(n)
%RECTWIN  Rectangular window
%   w = rectwin(L)
%   Example: rectwin(2) % [1; 1]
w = ones(windowlength(n), 1);
end
