% A script with local functions.
clear all, close all
x = linspace(0, 2*pi, 100);
y = sin(x) .* exp(-x / 3);
figure; plot(x, y, 'LineWidth', 2), hold on
x -1
A = [1, 2
     3, 4];
A(:, end + 1) = [5; 6]
names = {'a' 'b' "c"};
for k = 1:numel(names)
    fprintf('%s: %d\n', names{k}, k);
end
result = helper(A', 2)
!echo done

function r = helper(a, b)
    r = a * b;
    function inner, r = r + 1; end
    inner
end
