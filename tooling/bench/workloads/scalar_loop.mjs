export function run() {
  let s = 0;
  for (let i = 1; i <= 2000000; i += 1) s += i * 0.5;
  return s;
}
