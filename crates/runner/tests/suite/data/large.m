%% many numbers are sorted, with places, both ways
x = mod((1:5000) * 7919, 4999) - 2500; x(10) = NaN; x(20) = -Inf; x(30) = Inf; x(40) = -0;
[s, i] = sort(x); disp(all(diff(s(1:4999)) >= 0)), disp(isnan(s(5000))), disp(isequaln(x(i), s)), disp(isequal(sort(i), 1:5000)), disp(s(1)), disp(s(4999))
[d, j] = sort(x, 'descend'); disp(isnan(d(1))), disp(all(diff(d(2:5000)) <= 0)), disp(isequaln(x(j), d)), disp(isequaln(sort(x), s)), disp(isequaln(sort(x, 'descend'), d))
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>   -Inf
%>
%>    Inf
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1

%% many equals keep their order
x = mod(1:6000, 3); [~, i] = sort(x); disp(isequal(i, [3:3:6000, 1:3:6000, 2:3:6000])), [~, j] = sort(x, 'descend'); disp(isequal(j, [2:3:6000, 1:3:6000, 3:3:6000])), [u, k, m] = unique(x); disp(u), disp(k'), disp(isequal(u(m), x))
%>    1
%>
%>    1
%>
%>      0     1     2
%>
%>      3     1     2
%>
%>    1

%% many zeros of both signs keep their signs
x = zeros(1, 3000); x(2:2:end) = -0; s = sort(x); disp(isequal(1 ./ s, 1 ./ x)), disp(sum(1 ./ sort([x -1]) < 0))
%>    1
%>
%>         1501

%% many integers and texts are sorted
x = int32(mod((1:4000) * 37, 101)) - int32(50); s = sort(x); disp(issorted(s)), disp(class(s)), disp(sum(double(s)) == sum(double(x))), c = arrayfun(@(k) sprintf('%04d', mod(k * 37, 2003)), 1:2003, 'UniformOutput', false); t = sort(c); disp(t{1}), disp(t{end}), disp(issorted(t))
%>    1
%>
%> int32
%>    1
%>
%> 0000
%> 2002
%>    1

%% columns of a large matrix are sorted
m = reshape(mod((1:8000) * 613, 997), 2000, 4); s = sort(m); disp(all(all(diff(s) >= 0))), [r, i] = sort(m, 2); disp(all(all(diff(r, 1, 2) >= 0))), disp(isequal(sortrows(m, 1), sortrows(m, 1))), q = sortrows(m, [2 -1]); disp(all(diff(q(:, 2)) >= 0))
%>    1
%>
%>    1
%>
%>    1
%>
%>    1

%% sets of many numbers
a = 1:2:4000; b = 1:3:4000; disp(numel(union(a, b))), disp(numel(intersect(a, b))), disp(numel(setdiff(a, b))), disp(numel(setxor(a, b))), [t, k] = ismember(b, a); disp(sum(t)), disp(isequal(a(k(t)), b(t)))
%>         2667
%>
%>    667
%>
%>         1333
%>
%>         2000
%>
%>    667
%>
%>    1

%% large primes and their products
disp(isprime([2147483647 2147483649 999999000001 1000000007])), fprintf('%d ', factor(999999000001), factor(1000003 * 999983), factor(600851475143), factor(2^40), factor(1000003^2)), disp(nnz(isprime(1:10000))), p = primes(100000); disp(numel(p)), disp(p(end))
%>    1   0   1   1
%>
%> 999999000001 999983 1000003 71 839 1471 6857 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 1000003 1000003         1229
%>
%>         9592
%>
%>        99991

%% large binomials and multiples
fprintf('%.10g ', nchoosek(40, 20), nchoosek(50, 3), nchoosek(60, 30), lcm(1000003, 999983), gcd(2^40, 6^20), factorial(20), factorial(170), factorial(171))
%> 1.378465288e+11 19600 1.182645816e+17 9.999859999e+11 1048576 2.432902008e+18 7.257415615e+306 Inf

%% transforms of lengths with large prime factors
for n = [1 2 3 5 7 11 13 16 30 97 101 128 210 1009]
    x = mod((1:n) * 17, 23) - 11; y = fft(x); k = 0:n-1;
    d = x * exp(-2i * pi * (k' * k) / n);
    if max(abs(y - d)) > 1e-9 * max(1, n), fprintf('fft %d ', n), end
    if max(abs(ifft(y) - x)) > 1e-11, fprintf('ifft %d ', n), end
end
disp(isreal(ifft(fft([1 2 3])))), disp(size(fftn(ones(2, 3, 2)))), disp(abs(fftn(ones(2, 2)))), disp(round(real(ifftn(fftn(magic(3))))))
%>    1
%>
%>      2     3     2
%>
%>      4     0
%>      0     0
%>
%>      8     1     6
%>      3     5     7
%>      4     9     2

%% sums and products of long columns
m = reshape(1:30000, 10000, 3); disp(sum(m)), fprintf('%.1f ', mean(m)), disp(max(m)), [~, i] = min(m); disp(i), disp(sum(m, 2)' * ones(10000, 1) == sum(m(:))), c = cumsum(m); disp(c(end, :)), disp(var(1:10001)), disp(median(1:10001)), disp(any(m(:) == 30000)), disp(find(m == 25000))
%>     50005000   150005000   250005000
%>
%> 5000.5 15000.5 25000.5        10000       20000       30000
%>
%>      1     1     1
%>
%>    1
%>
%>     50005000   150005000   250005000
%>
%>    8.3358e+06
%>
%>         5001
%>
%>    1
%>
%>        25000

%% long texts
s = repmat('abc ', 1, 5000); disp(numel(strsplit(s)))
t = strrep(s, 'b', 'XY'); disp(numel(t)), disp(numel(regexp(s, 'b', 'start'))), disp(numel(regexprep(s, '[ac]', ''))), disp(count(s, 'c ')), u = upper(s); disp(u(end - 3:end)), disp(numel(sprintf('%d,', 1:5000))), disp(sum(sscanf(sprintf('%d ', 1:5000), '%d'))), disp(numel(num2str(pi, 40)) > 20)
%>         5001
%>
%>        25000
%>
%>         5000
%>
%>        10000
%>
%>         5000
%>
%> ABC 
%>        23893
%>
%>     12502500
%>
%>    1

%% many cells, fields and keys
c = cell(1, 3000); for k = 1:3000, c{k} = k; end, disp(sum([c{:}])), s = struct(); for k = 1:500, s.(sprintf('f%d', k)) = k; end, disp(numel(fieldnames(s))), disp(s.f321), m = containers.Map('KeyType', 'double', 'ValueType', 'double'); for k = 1:1000, m(mod(k * 7, 501)) = k; end, disp(m.Count), q = cell2mat(values(m)); disp(sum(q)), disp(sum(cellfun(@(x) x > 1500, c))), a = struct('v', num2cell(1:1000)); disp(sum([a.v]))
%>      4501500
%>
%>    500
%>
%>    321
%>
%>    501
%>
%>       375750
%>
%>         1500
%>
%>       500500

%% large systems and factorizations
n = 60; a = reshape(mod((1:n*n) * 37, 101), n, n) / 10 + 20 * eye(n); b = (1:n)';
disp(norm(a * (a \ b) - b) < 1e-8), [l, u, p] = lu(a); disp(norm(p * a - l * u) < 1e-8), [q, r] = qr(a); disp(norm(q * r - a) < 1e-8), disp(norm(q' * q - eye(n)) < 1e-10), s = a * a'; c = chol(s); disp(norm(c' * c - s) < 1e-6), disp(norm(s * (s \ b) - b) < 1e-5), [v, d] = eig(s); disp(norm(s * v - v * d) < 1e-6), [w, g, z] = svd(a); disp(norm(w * g * z' - a) < 1e-8), e = eig(a); disp(abs(sum(e) - trace(a)) < 1e-7), disp(abs(prod(diag(u)) * det(p) / det(a) - 1) < 1e-8), disp(norm(expm(logm(s / norm(s))) - s / norm(s)) < 1e-8), disp(norm(sqrtm(s)^2 - s) < 1e-5), disp(rank(a) == n), disp(norm(inv(a) * a - eye(n)) < 1e-9)
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1
%>
%>    1

%% least squares of many points
x = (0:99)'; y = 3 * x.^2 - 2 * x + 5; p = polyfit(x, y, 2); fprintf('%.6f ', p), a = [x.^2 x ones(100, 1)]; fprintf('%.6f ', a \ y), q = [x ones(100, 1)] \ (2 * x + 1); fprintf('%.4f ', q)
%> 3.000000 -2.000000 5.000000 3.000000 -2.000000 5.000000 2.0000 1.0000
