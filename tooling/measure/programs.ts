// The programs that Stop is measured with. The eight kinds are a promise; the wide ones say what else holds a thread for long.

export interface Program {
  readonly kind: string;
  readonly source: string;
}

/** Each runs without end. */
export const eightKinds: readonly Program[] = [
  { kind: 'scalar loop', source: 'k = 0; while true, k = k + 1; if k > 1e6, k = 0; end, end' },
  { kind: 'vector loop', source: 'x = linspace(0, 1, 1e6); while true, x = x .* 1.0001 + sin(x); end' },
  { kind: 'cellfun', source: 'c = num2cell(1:1e6); while true, d = cellfun(@(x) x + 1, c); end' },
  {
    kind: 'try/catch',
    source: "while true, try, while true, try, error('a:b', 'x'); catch e, end, end, catch, disp('caught'), end, end",
  },
  {
    kind: 'nested functions',
    source: 'outer();\nfunction outer()\nn = 0;\n  function y = inner(k)\n  n = n + 1;\n  if k == 0, y = n; else, y = inner(k - 1); end\n  end\nwhile true, inner(400); end\nend',
  },
  { kind: 'growing string', source: "s = ''; while true, s = [s 'some text']; end" },
  { kind: 'output flood', source: "while true, disp('flood'), end" },
  { kind: '2000x2000 product', source: 'A = rand(2000); B = rand(2000); while true, C = A * B; end' },
];

/** Each runs for a while, with as much work in one call as people ask for. */
export const widePrograms: readonly Program[] = [
  { kind: 'rand', source: 'x = rand(3e6, 1); y = randn(3e6, 1); z = randi(9, 3e6, 1);' },
  { kind: 'randperm', source: 'p = randperm(2e6);' },
  { kind: 'sum and mean', source: 'x = ones(5e6, 1); for k = 1:5, s = sum(x) + mean(x) + max(x); end' },
  { kind: 'std', source: 'x = ones(3e6, 1); s = std(x) + var(x);' },
  { kind: 'cumsum', source: 'x = ones(3e6, 1); for k = 1:3, y = cumsum(x); end' },
  { kind: 'sort', source: 'x = rand(2e6, 1); y = sort(x); [z, i] = sort(x);' },
  { kind: 'sort rows', source: 'x = rand(2000); y = sort(x); z = sort(x, 2);' },
  { kind: 'unique', source: 'x = floor(1e5 * rand(1e6, 1)); [u, i, j] = unique(x);' },
  { kind: 'ismember', source: 'x = floor(1e5 * rand(1e6, 1)); t = ismember(x, 1:1000);' },
  { kind: 'arithmetic', source: 'x = ones(5e6, 1); y = x + x; z = x .* y - 2; y = y / 3;' },
  { kind: 'functions', source: 'x = ones(3e6, 1); y = exp(x); y = sin(x); y = log(x); y = x .^ 2.5; y = atan2(x, x); y = mod(x, 3); y = sqrt(x);' },
  { kind: 'comparison', source: 'x = ones(5e6, 1); y = x > 0.5; z = x(y); n = find(y);' },
  { kind: 'expansion', source: "x = (1:2000)' + (1:2000); y = x ./ sum(x);" },
  { kind: 'index copy', source: 'x = ones(2000); y = x(:, 2000:-1:1); z = x(1:2:end, :); y(:, 1) = 0;' },
  { kind: 'transpose', source: "x = ones(2000); y = x'; z = [x, y]; w = [x; y]; r = repmat(x, 2, 2);" },
  { kind: 'casts', source: "x = ones(5e6, 1); y = single(x); z = int32(x); w = double(z); l = logical(x);" },
  { kind: 'integers', source: 'x = zeros(5e6, 1, "int32"); y = x + 1; z = y .* 2;' },
  { kind: 'solve', source: 'A = rand(800); b = A \\ ones(800, 1);' },
  { kind: 'solve many', source: 'A = rand(500); b = A \\ rand(500);' },
  { kind: 'least squares', source: 'A = rand(800, 300); b = A \\ ones(800, 1);' },
  { kind: 'inv and det', source: 'A = rand(600); B = inv(A); d = det(A);' },
  { kind: 'lu', source: 'A = rand(800); [L, U, P] = lu(A);' },
  { kind: 'chol', source: 'A = rand(600); A = A * A.\' + eye(600); R = chol(A);' },
  { kind: 'qr', source: 'A = rand(500); [Q, R] = qr(A);' },
  { kind: 'qr pivoted', source: 'A = rand(400); [Q, R, P] = qr(A);' },
  { kind: 'eig', source: 'A = rand(250); e = eig(A); [V, D] = eig(A);' },
  { kind: 'eig symmetric', source: 'A = rand(350); A = A + A.\'; e = eig(A); [V, D] = eig(A);' },
  { kind: 'svd', source: 'A = rand(300); s = svd(A); [U, S, V] = svd(A);' },
  { kind: 'expm', source: 'A = rand(300); E = expm(A);' },
  { kind: 'matrix power', source: 'A = rand(400); B = A ^ 5;' },
  { kind: 'fft', source: 'x = rand(2 ^ 20, 1); y = fft(x); z = ifft(y);' },
  { kind: 'fft odd', source: 'x = rand(1e6 + 3, 1); y = fft(x); z = fft2(rand(1000));' },
  { kind: 'conv and filter', source: 'x = rand(1e5, 1); y = conv(x, rand(1e3, 1)); z = filter(1, [1 0.5], rand(2e6, 1));' },
  { kind: 'interp1', source: 'x = 1:1e5; y = interp1(x, x, rand(1, 1e6) * 1e4 + 1);' },
  { kind: 'accumarray', source: 'i = randi(1000, 1e6, 1); a = accumarray(i, 1); h = histcounts(i);' },
  { kind: 'text', source: "s = repmat('abc def ', 1, 2e5); t = strrep(s, 'abc', 'x'); u = upper(s); p = strsplit(s, ' '); j = strjoin(p, ',');" },
  { kind: 'regexp', source: "s = repmat('abc def ', 1, 1e5); t = regexprep(s, '(\\w+) (\\w+)', '$2 $1'); m = regexp(s, '[a-c]+', 'match');" },
  { kind: 'sprintf', source: "s = sprintf('%g,', rand(1, 3e5)); x = sscanf(s, '%g,'); n = num2str(rand(1000, 20)); m = mat2str(rand(300));" },
  { kind: 'num2cell', source: "c = num2cell(1:1e6); m = cell2mat(c); s = struct('a', c(1:1e5));" },
  { kind: 'display', source: 'rand(1000, 30)\nnum2cell(rand(300, 30))' },
  { kind: 'map', source: 'm = containers.Map(1:1e5, 1:1e5); k = keys(m); v = values(m);' },
  { kind: 'meshgrid', source: '[x, y] = meshgrid(1:2000, 1:2000); z = kron(rand(50), rand(40));' },
  { kind: 'primes', source: 'p = primes(5e6); t = isprime(1:1e5); f = factor(1e12 + 39);' },
  { kind: 'json', source: 's = jsonencode(rand(300, 300)); v = jsondecode(s);' },
];
