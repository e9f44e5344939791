x = linspace(0, 10, 1000000);
t = 0;
for k = 1:3
  y = (x .* 2 + 1) ./ (x + 3) - x .^ 2;
  t = t + y(end);
end
result = t;
