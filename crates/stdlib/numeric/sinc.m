function y = sinc(x)
%SINC  sin(pi*x) / (pi*x)
%   y = sinc(x)
%   Example: sinc(0) % 1
y = ones(size(x), superiorfloat(x));
k = x ~= 0;
y(k) = sin(pi * x(k)) ./ (pi * x(k));
end
