// @ts-check

/** Milliseconds of a fixed piece of work, which tell how much of the CPU other work leaves: without any, always the same. */
export function calibrate() {
  const started = performance.now();
  let sum = 0;
  for (let index = 1; index < 20_000_000; index += 1) sum += Math.sqrt(index) / (index % 7 || 1);
  if (!sum) throw new Error('nothing was added'); // or the loop would be left out
  return performance.now() - started;
}
