export function run() {
  const n = 200000;
  const p = new Uint8Array(n + 1).fill(1);
  p[0] = 0;
  p[1] = 0;
  for (let i = 2; i * i <= n; i += 1) {
    if (p[i] === 1) for (let j = i * i; j <= n; j += i) p[j] = 0;
  }
  return p.reduce((a, b) => a + b, 0);
}
