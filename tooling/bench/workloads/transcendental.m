x = linspace(0, 10, 400000);
y = sin(x) .* exp(-x) + log(x + 1) .* cos(x);
result = sum(y);
