//! Fifty programs for the tests that let allocations fail: each allocates in another way, small pieces and guest-sized ones.

pub const PROGRAMS: [&str; 50] = [
    // arrays
    "x = zeros(120); for k = 1:8, y = x + 1; z = y .* k; x = z / 2; w = x'; end, y = x * x; disp(size(y))",
    "x = []; for k = 1:10000, x(k) = k; end, x(1:2:end) = []; disp(numel(x))",
    "x = reshape(1:12000, 100, []); y = [x; x]; z = y'; w = z(:, 1:2:end); w(:, 3) = []; disp(size(w))",
    "x = linspace(0, 1, 9000); for k = 1:2, y = sin(x) .* exp(-x); z = cumsum(y); w = sort(z); w(1:2:end) = []; x = fliplr(x); end, m = max(y); p = x(y == m); disp(numel(p))",
    "[a, b] = meshgrid(1:100, 1:90); c = sqrt(a .^ 2 + b .^ 2); d = mean(c, 2); e = cumsum(c, 1); disp(size(d))",
    "x = repmat([1 2; 3 4], 50, 50); y = kron(x(1:10, 1:10), ones(10)); t = any(y > 3); disp(sum(t))",
    "x = int32(1:20000); y = x * 2; z = bitand(y, int32(7)); u = unique(z); disp(u)",
    "x = complex(1:5000, 5000:-1:1); y = abs(x); z = conj(x) .* x; disp(max(y) > 5000)",
    "x = single(magic(100)); y = x ./ 3; z = double(y) > 10; n = nnz(z); disp(n > 0)",
    "x = true(1, 66000); n = 0; for k = 1:520, y = x; y(k) = false; n = n + numel(y); end, disp(n), [r, c] = find(~y); disp(c)",
    // growth and deletion
    "x = zeros(0, 3); for k = 1:200, x(end+1, :) = [k k k]; end, x(x(:, 1) > 100, :) = []; disp(size(x))",
    "x = 1:10000; for k = 1:4, x = [x x(1:2000)]; end, x(x > 9000) = []; disp(numel(x))",
    "x = []; x(50, 50, 4) = 1; x = permute(x, [3 1 2]); x = squeeze(sum(x, 1)); disp(size(x))",
    // text
    "s = ''; for k = 1:300, s = [s sprintf('%d,', k)]; end, n = numel(strsplit(s, ',')); disp(n)",
    "t = regexprep(repmat('ab12', 1, 300), '(\\d)', '<$1>'); n = str2double('1.5'); disp(numel(t))",
    "t = repmat('one two  three ', 1, 50); [w, p] = regexp(t, '(?<word>\\w+)', 'names', 'start'); disp(numel(p))",
    "for k = 1:2, s = repmat(' padded ', 1, 5000); t = strtrim(s); u = upper(t); v = strrep(u, 'PAD', 'x'); w = [v; v]; x = double(w) > 80; end, disp(numel(v))",
    "c = cell(1, 150); for k = 1:150, c{k} = num2str(k * pi, 8); end, s = strjoin(c, ';'); disp(numel(s))",
    "s = sprintf('%8.3f|%s\\n', 3.14159, 'text'); t = repmat(s, 1, 3000); l = strfind(t, '|'); disp(numel(l))",
    "x = sprintf('%d ', 1:4000); y = sscanf(x, '%d'); z = sum(y); fprintf('%g\\n', z)",
    "t = \"a\" + (1:200); u = join(t, '-'); v = split(u, '-'); w = strlength(v); disp(sum(w))",
    "t = string(1:300); t(end+1) = \"last\"; u = contains(t, '1'); v = extractAfter('a' + t(u), 1); disp(numel(v))",
    "c = cellstr(repmat('name', 200, 1)); [u, i, j] = unique(c); t = ismember('name', u); disp(t)",
    "m = char({'alpha', 'be', 'gamma'}); n = cellstr(m); o = deblank(m(2, :)); p = double(o); disp(p)",
    "s = mat2str(magic(12)); x = eval(s); t = num2str(x); d = int2str(x(1:3)); disp(d)",
    "s = dec2bin(0:300); x = bin2dec(s); h = dec2hex(x); y = hex2dec(h); disp(isequal(x, y))",
    "s = jsonencode(struct('a', {1, 2, 3}, 'b', 'text')); t = jsondecode(s); disp(numel(t))",
    // cells, structs, maps
    "c = {}; for k = 1:100, c{end+1} = {k, num2str(k)}; end, d = [c{:}]; disp(numel(d))",
    "c = num2cell(magic(60)); d = c'; e = cell2mat(d); f = cellfun(@isempty, c); disp(sum(f(:)) + e(1))",
    "c = {}; for k = 1:3000, c = {c}; end, d = c; n = isequal(c, d); c = 0; d = 0; disp(n)",
    "s = struct(); for k = 1:60, s.(sprintf('f%d', k)) = k * ones(1, 50); end, n = fieldnames(s); disp(numel(n))",
    "s = struct('a', num2cell(1:100)); t = arrayfun(@(e) e.a * 2, s); [s.b] = deal('x'); s = rmfield(s, 'a'); disp(sum(t))",
    "s.a.b.c = 1; for k = 1:100, s.a.b.d(k).e = {k}; end, t = struct2cell(s.a.b); u = s; u.a.b.c = 2; disp(s.a.b.c)",
    "s = struct('n', {3, 1, 2}); [~, i] = sort([s.n]); s = s(i); t = orderfields(s); q = isfield(t, {'n', 'm'}); disp(q)",
    "m = containers.Map('KeyType', 'double', 'ValueType', 'any'); for k = 1:100, m(k) = {k}; end, v = values(m); disp(numel(v))",
    "m = containers.Map(); w = {'b', 'a', 'b', 'c'}; for k = 1:4, if isKey(m, w{k}), m(w{k}) = m(w{k}) + 1; else, m(w{k}) = 1; end, end, disp(m.keys())",
    // calls
    "r = f(100); disp(numel(r))\nfunction r = f(n)\nif n == 0, r = {}; else, r = [f(n - 1), {n}]; end\nend",
    "g = @(x) cellfun(@(y) y * 2, x, 'UniformOutput', false); r = g(num2cell(1:100)); disp(numel(r))",
    "f = @() 1; for k = 1:500, f = @() f() + 1; end, g = func2str(f); h = str2func('@(x) x + 1'); disp(h(1))",
    "a = counter(); for k = 1:50, n = a(); end, disp(n)\nfunction h = counter()\nn = 0; h = @next;\nfunction r = next()\nn = n + 1; r = n;\nend\nend",
    "x = cellfun(@(s) [s '!'], {'a', 'bc'}, 'UniformOutput', false); y = structfun(@(v) v + 1, struct('p', 1, 'q', 2)); disp(y')",
    "eval('w = 3;'); t = evalc('disp(magic(3))'); eval('bad syntax here(', 'u = 1;'); n = feval(@plus, w, u); disp(n)",
    // errors
    "n = 0; for k = 1:50, try, error('A:b', 'number %d', k); catch e, n = n + numel(e.message); end, end, disp(n)",
    "try, x = [1 2 3]; x(7); catch e, r = getReport(e); m = MException('a:b', 'outer'); m = addCause(m, e); end, disp(numel(m.cause))",
    "warning('off', 'x:y'); warning('x:y', 'quiet'); [msg, id] = lastwarn; try, undefined_thing(1), catch e, disp(e.identifier), end",
    // display
    "x = magic(30)\ny = {1, 'two', [3 4]}\ns.a = 1; s.b = 'x'; s",
    "format long; x = rand(200, 8); disp(x(1:2, 1) < 2), x; c = num2cell(1:40), format short",
    // numerics
    "a = sort(mod((1:9000) * 7919, 1000)); [u, i] = unique(a); b = cumsum(a); h = histc(a, 0:100:1000); disp(numel(u))",
    "rng(1); A = rand(60) + 60 * eye(60); [l, u, p] = lu(A); [q, r] = qr(A); x = A \\ ones(60, 1); e = eig(A); disp(numel(e)), v = svd(A); d = det(A); B = inv(A); disp(norm(A * B - eye(60)) < 1e-8)",
    "x = fft(sin(1:4096)); y = ifft(x); z = conv(1:300, ones(1, 300)); q = interp1(1:10, 1:10, 2.5); w = filter(1, [1 0.5], 1:9000); disp(q)",
];
