n = 90;
A = zeros(n);
for i = 1:n
  for j = 1:n
    t = 0;
    for k = 1:n
      t = t + i * k - j;
    end
    A(i, j) = t;
  end
end
result = A(7, 11) + A(n, n);
