export function run() {
  const [x, y] = [[], []];
  for (let i = 1; i <= 30000; i += 1) x.push(i * 2);
  for (let i = 1; i <= 3000; i += 1) y.push(i);
  return [...x, ...y].reduce((a, b) => a + b, 0);
}
