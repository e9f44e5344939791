n = 200000;
p = true(1, n);
p(1) = false;
i = 2;
while i * i <= n
  if p(i)
    j = i * i;
    while j <= n
      p(j) = false;
      j = j + i;
    end
  end
  i = i + 1;
end
result = sum(p);
