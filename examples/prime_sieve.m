% Primes: a sieve, factors, twins, perfect numbers and the Collatz sequence.

limit = 120;
isPrime = true(1, limit);
isPrime(1) = false;
for k = 2:floor(sqrt(limit))
    if isPrime(k)
        isPrime(k*k:k:limit) = false;
    end
end
found = find(isPrime);
fprintf('%d primes up to %d\n', numel(found), limit);
fprintf('%4d%4d%4d%4d%4d%4d%4d%4d%4d%4d\n', found);
fprintf('the same as primes(): %d\n', isequal(found, primes(limit)));

gaps = diff(found);
twins = found(gaps == 2);
fprintf('twins:');
fprintf(' (%d,%d)', [twins; twins + 2]);
fprintf('\n');
[widest, at] = max(gaps);
fprintf('widest gap: %d after %d\n', widest, found(at));

for n = [360 97 1001 65536 999999]
    f = factorize(n);
    [base, ~, which] = unique(f);
    power = accumarray(which(:), 1)';
    parts = cell(1, numel(base));
    for k = 1:numel(base)
        if power(k) > 1
            parts{k} = sprintf('%d^%d', base(k), power(k));
        else
            parts{k} = sprintf('%d', base(k));
        end
    end
    fprintf('%d = %s\n', n, strjoin(parts, ' * '));
end

perfect = [];
for n = 2:500
    if sum(divisors(n)) == 2 * n
        perfect(end + 1) = n;
    end
end
fprintf('perfect up to 500: %s\n', mat2str(perfect));

longest = 0;
start = 0;
for n = 1:1000
    steps = 0;
    k = n;
    while k ~= 1
        if mod(k, 2) == 0
            k = k / 2;
        else
            k = 3 * k + 1;
        end
        steps = steps + 1;
    end
    if steps > longest
        longest = steps;
        start = n;
    end
end
fprintf('longest Collatz sequence up to 1000: %d steps from %d\n', longest, start);

function f = factorize(n)
    f = [];
    d = 2;
    while d * d <= n
        while mod(n, d) == 0
            f(end + 1) = d;
            n = n / d;
        end
        d = d + 1;
    end
    if n > 1
        f(end + 1) = n;
    end
end

function d = divisors(n)
    d = find(mod(n, 1:n) == 0);
end
