x = [];
for i = 1:30000
  x(end + 1) = i * 2;
end
y = [];
for i = 1:3000
  y = [y, i];
end
result = sum(x) + sum(y);
