% Recursion: towers of Hanoi, permutations, the Ackermann function, quicksort,
% n queens, and mutual recursion.

moves = hanoi(3, 'A', 'C', 'B');
fprintf('Hanoi with 3 discs: %d moves\n', size(moves, 1));
for k = 1:size(moves, 1)
    fprintf('%s>%s ', moves(k, 1), moves(k, 2));
end
fprintf('\n');

all = permutations([1 2 3]);
for k = 1:size(all, 1)
    fprintf('[%s] ', num2str(all(k, :)));
end
fprintf('\n');

fprintf('ackermann(2, 3) = %d\n', ackermann(2, 3));

data = [33 4 15 8 42 16 23 4 0 -7];
fprintf('sorted: %s\n', mat2str(quicksort(data)));

for n = 4:7
    fprintf('%d queens: %d solutions\n', n, queens(n, []));
end

fprintf('10 is even: %d, 7 is even: %d\n', even(10), even(7));

fibonacci = @(f, n) f(f, n);
step = @(f, n) fibStep(f, n);
fprintf('fib(15) through handles: %d\n', fibonacci(step, 15));

deep = 0;
try
    forever(0);
catch err
    deep = ~isempty(err.identifier);
end
fprintf('runaway recursion is an error: %d\n', deep);

function moves = hanoi(n, from, to, via)
    if n == 0
        moves = zeros(0, 2);
        return
    end
    moves = [hanoi(n - 1, from, via, to); [from to]; hanoi(n - 1, via, to, from)];
end

function out = permutations(v)
    if numel(v) <= 1
        out = v;
        return
    end
    out = [];
    for k = 1:numel(v)
        rest = v;
        rest(k) = [];
        tails = permutations(rest);
        out = [out; repmat(v(k), size(tails, 1), 1), tails];
    end
end

function r = ackermann(m, n)
    if m == 0
        r = n + 1;
    elseif n == 0
        r = ackermann(m - 1, 1);
    else
        r = ackermann(m - 1, ackermann(m, n - 1));
    end
end

function v = quicksort(v)
    if numel(v) < 2
        return
    end
    pivot = v(1);
    rest = v(2:end);
    v = [quicksort(rest(rest < pivot)), pivot, quicksort(rest(rest >= pivot))];
end

function count = queens(n, placed)
    row = numel(placed) + 1;
    if row > n
        count = 1;
        return
    end
    count = 0;
    for c = 1:n
        if ~any(placed == c) && ~any(abs(placed - c) == row - (1:row-1))
            count = count + queens(n, [placed c]);
        end
    end
end

function yes = even(n)
    if n == 0
        yes = true;
    else
        yes = odd(n - 1);
    end
end

function yes = odd(n)
    if n == 0
        yes = false;
    else
        yes = even(n - 1);
    end
end

function r = fibStep(f, n)
    if n < 2
        r = n;
    else
        r = f(f, n - 1) + f(f, n - 2);
    end
end

function forever(n)
    forever(n + 1);
end
