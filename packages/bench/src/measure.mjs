/**
 * Acts per second: `workers` act again and again, each on its own subject, until the time is over.
 * @param {readonly (() => Promise<unknown>)[]} workers @param {number} milliseconds
 */
export async function rateOf(workers, milliseconds) {
  const started = performance.now();
  let acts = 0;
  await Promise.all(
    workers.map(async (act) => {
      while (performance.now() - started < milliseconds) {
        await act();
        acts++;
      }
    }),
  );
  return (acts / (performance.now() - started)) * 1_000;
}

/** Seconds that something takes. @param {() => Promise<unknown>} work */
export async function secondsOf(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
