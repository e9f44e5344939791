export function run() {
  const n = 90;
  const a = new Float64Array(n * n);
  for (let i = 1; i <= n; i += 1) {
    for (let j = 1; j <= n; j += 1) {
      let t = 0;
      for (let k = 1; k <= n; k += 1) t = t + i * k - j;
      a[(j - 1) * n + i - 1] = t;
    }
  }
  return a[10 * n + 6] + a[(n - 1) * n + n - 1];
}
