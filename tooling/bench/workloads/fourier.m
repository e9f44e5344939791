x = sin((0:131071) / 7);
y = fft(x);
result = abs(y(100));
