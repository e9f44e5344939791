y = [1; 0];
A = [0 1; -1 0];
h = 0.001;
for k = 1:8000
  k1 = A * y;
  k2 = A * (y + h / 2 * k1);
  k3 = A * (y + h / 2 * k2);
  k4 = A * (y + h * k3);
  y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
end
result = y(1);
