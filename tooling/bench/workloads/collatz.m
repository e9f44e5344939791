best = 0;
for n = 1:6000
  k = n;
  steps = 0;
  while k ~= 1
    if mod(k, 2) == 0
      k = k / 2;
    else
      k = 3 * k + 1;
    end
    steps = steps + 1;
  end
  if steps > best
    best = steps;
  end
end
result = best;
