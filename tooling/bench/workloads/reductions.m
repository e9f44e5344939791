A = reshape(mod((1:1000000) * 7919, 1009), 1000, 1000);
t = 0;
for k = 1:5
  t = t + sum(A(:)) + max(A(:)) + sum(mean(A, 2)) + sum(cumsum(A(:, 3)));
end
result = t;
