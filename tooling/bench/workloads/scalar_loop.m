s = 0;
for i = 1:2000000
  s = s + i * 0.5;
end
result = s;
