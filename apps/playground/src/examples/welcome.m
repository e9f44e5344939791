% Welcome to RunMat.
% Press Run (F5 or Ctrl+Enter). Everything happens in this browser.

A = magic(4)
total = sum(A(:));

words = {'alpha', 'beta', 'gamma'};
lengths = cellfun(@numel, words);
for k = 1:numel(words)
    fprintf('%-6s has %d letters\n', words{k}, lengths(k));
end

point = struct('x', 3, 'y', 4);
distance = hypot(point.x, point.y);
fprintf('The sum is %d, the distance %g.\n', total, distance);
