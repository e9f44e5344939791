c = num2cell(1:40000);
y = cellfun(@(x) x * 2 + 1, c);
z = arrayfun(@(x) x - 3, y);
result = sum(z);
