total = 0;
text = '';
for i = 1:2000
  piece = sprintf('%d,', i);
  text = [text piece];
  if mod(i, 100) == 0
    parts = strsplit(text, ',');
    total = total + numel(parts) + str2double(parts{3});
    text = strrep(text, '1', 'x');
    text = upper(text(1:min(end, 50)));
  end
end
result = total;
