m = containers.Map('KeyType', 'double', 'ValueType', 'any');
s = struct('count', 0, 'items', []);
for i = 1:6000
  k = mod(i * 7, 101);
  if isKey(m, k)
    m(k) = m(k) + 1;
  else
    m(k) = 1;
  end
  s.count = s.count + 1;
  s.items(mod(i, 10) + 1) = i;
end
result = m.Count + s.count + sum(s.items) + m(5);
