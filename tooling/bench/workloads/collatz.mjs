export function run() {
  let best = 0;
  for (let n = 1; n <= 6000; n += 1) {
    let [k, steps] = [n, 0];
    while (k !== 1) {
      k = k % 2 === 0 ? k / 2 : 3 * k + 1;
      steps += 1;
    }
    best = Math.max(best, steps);
  }
  return best;
}
